public import BinaryNode

/// The server ends the stream and says why.
///
///     ← <stream:error code="515"/>                                        reconnect at once
///     ← <stream:error code="401"><conflict type="device_removed"/></…>    logged out
///     ← <stream:error><conflict type="replaced"/></stream:error>          logged in elsewhere
///     ← <stream:error code="503"/>                                        the server goes down
///     ← <stream:error><xml-not-well-formed/></stream:error>
///     ← <stream:error><ack class="{tag}" id="{id}"/></stream:error>       an ack is owed
///
/// - Source: whatsmeow `connectionevents.go`.
public enum StreamError: Hashable, Sendable {
    /// Reconnect at once, as after linking.
    case restart
    /// The phone unlinked this device.
    case deviceRemoved
    /// The same device logged in elsewhere.
    case replaced
    /// The server is going down.
    case unavailable
    /// Too many connections in a short time.
    case rateLimited
    /// The server could not read what was sent.
    case notWellFormed
    /// The server still waits for the ack of this stanza.
    case ackOwed(class: String, id: String)
    /// Anything else; the code as it came.
    case other(code: String)

    /// Reads the stanza; nothing in it is required.
    public init(_ node: Node) {
        let code = node.string("code") ?? ""
        let conflict = node.child("conflict")?.string("type")
        switch (code, conflict) {
        case ("515", _): self = .restart
        case ("401", "device_removed"), ("516", _): self = .deviceRemoved
        case (_, "replaced"): self = .replaced
        case ("503", _): self = .unavailable
        case ("429", _): self = .rateLimited
        default:
            if node.child("xml-not-well-formed") != nil {
                self = .notWellFormed
            } else if let ack = node.child("ack") {
                self = .ackOwed(class: ack.string("class") ?? "", id: ack.string("id") ?? "")
            } else {
                self = .other(code: code)
            }
        }
    }
}
