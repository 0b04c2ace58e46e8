public import BinaryNode
import Model

/// Asks who may see what of this account.
///
///     → <iq xmlns="privacy" type="get" to="s.whatsapp.net"><privacy/></iq>
///     ← <iq type="result"><privacy><category name="readreceipts" value="all"/>…</privacy></iq>
///
/// - Source: whatsmeow `privacysettings.go`.
public struct FetchPrivacySettings: Query {
    public static let namespace = "privacy"
    public let kind = QueryKind.get

    /// Creates the question.
    public init() {}

    public var body: [Node] { [Node("privacy")] }

    public func reply(from iq: Node) throws(StanzaError) -> PrivacySettings {
        PrivacySettings(try iq.requireChild("privacy"))
    }
}

/// Who may see what of an account; categories that martlet does not use are passed over.
public struct PrivacySettings: Hashable, Sendable {
    /// Whether authors are not told that their messages were read here.
    public let hidesReads: Bool

    /// Reads `<privacy>`; a category that is missing is as open as it can be.
    init(_ node: Node) {
        hidesReads = node.children("category").contains {
            $0.string("name") == "readreceipts" && $0.string("value") == "none"
        }
    }

    /// Whether a stanza says that the settings were changed on another device.
    ///
    ///     ← <notification type="account_sync" from id t><privacy>…</privacy></notification>
    public static func areChanged(by node: Node) -> Bool {
        node.tag == "notification" && node.string("type") == "account_sync"
            && node.child("privacy") != nil
    }
}
