public import BinaryNode
public import Model

/// Turns down a call.
///
///     → <call id from={own} to={caller}><reject call-id call-creator={caller} count="0"/></call>
///     ← <ack class="call" id from type="reject"/>
///
/// - Source: whatsmeow `call.go` (`RejectCall`), Baileys `src/Socket/messages-recv.ts` (`rejectCall`).
public struct RejectCall: Hashable, Sendable {
    private let call: MessageID
    private let caller: JID
    private let own: JID

    /// Turns down a call from somebody.
    public init(_ call: MessageID, from caller: JID, own: JID) {
        self.call = call
        self.caller = caller.bare
        self.own = own.bare
    }

    /// The stanza under this id.
    public func node(id: String) -> Node {
        Node("call", ["id": .text(id), "from": .jid(own), "to": .jid(caller)]) {
            Node(
                "reject",
                ["call-id": .text(call.text), "call-creator": .jid(caller), "count": "0"]
            )
        }
    }
}
