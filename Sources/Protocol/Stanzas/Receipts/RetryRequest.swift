public import BinaryNode
public import Model

/// A device's request to send it a message again.
///
///     ← <receipt from={device} id t type="retry" participant? recipient?>
///         <retry count id t/>
///         <registration>{4}</registration>
///         <keys>…</keys>?
///       </receipt>
///
/// - Source: whatsmeow `retry.go` (`handleRetryReceipt`).
public struct RetryRequest: Hashable, Sendable {
    /// Whom the answer goes to, as the stanza names it.
    public var from: JID
    /// The device in a group.
    public var participant: JID?
    /// The chat, when an own device asks.
    public var recipient: JID?
    /// The device that asks.
    public var device: JID
    /// Whether it is an own device.
    public var isFromMe: Bool
    /// The message.
    public var id: MessageID
    /// When the message was sent, server clock.
    public var time: Timestamp
    /// Which request it is, from 1.
    public var count: Int
    /// The registration id of the device, when it gives it.
    public var registrationID: UInt32?
    /// Keys for a new session, when it gives them.
    public var keys: PublishedKeys?

    /// Reads a stanza.
    public init(_ node: Node, own: OwnAddresses) throws(StanzaError) {
        let source = try MessageSource(node, own: own, needsParticipant: false)
        from = try node.requireJID("from")
        participant = node.readableJID("participant")
        recipient = node.readableJID("recipient")
        device = source.device
        isFromMe = source.isFromMe
        let retry = try node.requireChild("retry")
        id = MessageID(try retry.requireString("id"))
        time = try retry.requireTime()
        count = try retry.requireInt("count")
        if node.child("registration") != nil {
            registrationID = try node.requireNumber(in: "registration", count: 4)
        }
        if node.child("keys") != nil { keys = try PublishedKeys(node) }
    }
}
