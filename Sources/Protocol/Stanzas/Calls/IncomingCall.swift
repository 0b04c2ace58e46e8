public import BinaryNode
public import Model

/// What is said of a call.
///
///     ← <call from id t offline?>
///         <offer call-id call-creator caller_pn? group-jid?><audio/>…<video/>?…</offer>
///       | <offer_notice call-id call-creator media="audio|video" type="group"? group-jid?/>
///       | <accept call-id call-creator/> | <reject call-id call-creator/>
///       | <terminate call-id call-creator reason="timeout|accepted_elsewhere|rejected_elsewhere|…"? duration?/>
///       | {what the call itself is made of}</call>
///
/// - Source: whatsmeow `call.go` (`handleCallEvent`), zapo `src/client/events/call.ts`.
public struct IncomingCall: Hashable, Sendable {
    /// What happened.
    public enum Action: Hashable, Sendable {
        /// It rings.
        case offer(isVideo: Bool)
        /// It rings no longer.
        case became(CallState)
    }

    /// The call's id.
    public var id: MessageID
    /// Who says so, without device.
    public var from: JID
    /// Who calls, without device.
    public var creator: JID
    /// The same person by phone number, when the server tells it.
    public var creatorPhone: JID?
    /// The group that is called.
    public var group: JID?
    /// When, server clock.
    public var time: Timestamp
    /// Whether it was said while this device was away.
    public var isLate: Bool
    /// What happened.
    public var action: Action

    /// Reads a stanza; nil when it is about what the call itself is made of.
    public init?(_ node: Node) throws(StanzaError) {
        guard let child = node.children.first, let action = Self.action(child) else { return nil }
        self.action = action
        id = MessageID(try child.requireString("call-id"))
        from = try node.requireJID("from").bare
        creator = try child.requireJID("call-creator").bare
        creatorPhone = child.readableJID("caller_pn")?.bare
        group = child.readableJID("group-jid").flatMap { $0.isGroup ? $0.bare : nil }
        time = try node.requireTime()
        isLate = node.string("offline") != nil
    }

    private static func action(_ node: Node) -> Action? {
        switch node.tag {
        case "offer": .offer(isVideo: node.child("video") != nil)
        case "offer_notice": .offer(isVideo: node.string("media") == "video")
        case "accept": .became(.answered)
        case "reject": .became(.rejected)
        case "terminate": .became(ended(node))
        default: nil
        }
    }

    private static func ended(_ node: Node) -> CallState {
        switch node.string("reason") {
        case "accepted_elsewhere": .answered
        case "rejected_elsewhere": .rejected
        // Who hangs up before anybody answers has talked to nobody.
        default: (node.int("duration") ?? 0) > 0 ? .ended : .missed
        }
    }
}
