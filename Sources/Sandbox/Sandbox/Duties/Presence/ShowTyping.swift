import BinaryNode
import Model

/// Passes typing on to the other side's connected devices.
///
///     → <chatstate to><composing [media="audio"]/> or <paused/></chatstate>
///     ← <chatstate from>…</chatstate>
///
/// - Source: whatsmeow `presence.go` (`SendChatPresence`, `handleChatState`).
enum ShowTyping: DeviceDuty {
    static let pattern = StanzaPattern(tag: "chatstate")

    private static let shape = Rule(
        "chatstate.shape",
        "a chatstate is to somebody and holds composing or paused"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        let children = request.node.children
        guard let to = request.node.jid("to"), children.count == 1,
            children.allSatisfy({ ["composing", "paused"].contains($0.tag) })
        else { return .broken(shape) }
        guard let person = request.world.directory.person(to) else { return .none }
        let copy = Node(
            "chatstate",
            ["from": .jid(device.jid(like: to).bare)],
            content: .nodes(children)
        )
        for other in person.deviceIDs {
            guard let client = request.world.wire.session(of: other), client.isActive else {
                continue
            }
            request.world.delivery.send(copy, on: client)
        }
        return .none
    }
}
