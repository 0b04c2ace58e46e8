public import BinaryNode
public import Model

/// A piece of news about the connection or the account; never answered.
///
///     ← <ib from="s.whatsapp.net"><offline_preview count message notification receipt appdata/></ib>
///     ← <ib …><offline count/></ib>
///     ← <ib …><edge_routing><routing_info>{bytes}</routing_info></edge_routing></ib>
///     ← <ib …><dirty type timestamp/></ib>
///     ← <ib …><downgrade_webclient/></ib>
///     ← <ib …><client_expiration [t="{Unix seconds}"]/></ib>
///
/// - Source: whatsmeow `connectionevents.go`, whatsapp-rust `src/handlers/ib.rs`.
public enum InfoBulletin: Hashable, Sendable {
    /// This many stanzas waited and follow now.
    case offlinePreview(count: Int)
    /// All that waited has been delivered.
    case offlineDone(count: Int)
    /// Where to return to on the next connection.
    case edgeRouting([UInt8])
    /// A domain changed while away; its state is out of date.
    case dirty(type: String, timestamp: String?)
    /// The phone that scanned does not know multiple devices.
    case phoneTooOld
    /// The moment from which this client version is refused; nil takes it back.
    case clientExpires(Timestamp?)
    /// A bulletin that nothing here uses.
    case other(String)

    /// Reads every bulletin in the stanza.
    public static func all(in node: Node) -> [InfoBulletin] {
        node.children.map { child in
            switch child.tag {
            case "offline_preview": .offlinePreview(count: child.int("count") ?? 0)
            case "offline": .offlineDone(count: child.int("count") ?? 0)
            case "edge_routing":
                child.child("routing_info")?.bytes.map { .edgeRouting($0) } ?? .other(child.tag)
            case "dirty":
                .dirty(type: child.string("type") ?? "", timestamp: child.string("timestamp"))
            case "downgrade_webclient": .phoneTooOld
            case "client_expiration": expiration(child)
            default: .other(child.tag)
            }
        }
    }

    /// Only a missing moment takes back what was said; one that cannot be read says nothing.
    private static func expiration(_ child: Node) -> InfoBulletin {
        guard child.attributes["t"] != nil else { return .clientExpires(nil) }
        guard let seconds = child.int("t"), seconds >= 0 else { return .other(child.tag) }
        return .clientExpires(Timestamp(seconds: Int64(seconds)))
    }
}
