public import BinaryNode
public import Model

/// The tokens that a contact issued to this account; messages to them carry the newest.
///
///     ← <notification type="privacy_token" from sender_lid? id t>
///         <tokens><token type="trusted_contact" t>{token}</token>…</tokens></notification>
///
/// - Source: whatsmeow `notification.go` (`handlePrivacyTokenNotification`).
public struct TokenReceived: Hashable, Sendable {
    /// The contact, as the stanza names them.
    public var sender: JID
    /// The contact's LID.
    public var lid: JID?
    /// The newest trusted-contact token.
    public var token: [UInt8]
    /// When it was issued, server clock.
    public var time: Timestamp

    /// Reads a stanza; nil when it holds no token that martlet knows.
    public init?(_ node: Node) throws(StanzaError) {
        sender = try node.requireJID("from").bare
        lid = node.readableJID("sender_lid")?.bare
        var newest: (bytes: [UInt8], time: Timestamp)?
        for child in try node.requireChild("tokens").children("token") {
            guard child.string("type") == "trusted_contact", let bytes = child.bytes else {
                continue
            }
            let time = try child.requireTime()
            if newest.map({ $0.time < time }) ?? true { newest = (bytes, time) }
        }
        guard let newest else { return nil }
        token = newest.bytes
        time = newest.time
    }
}
