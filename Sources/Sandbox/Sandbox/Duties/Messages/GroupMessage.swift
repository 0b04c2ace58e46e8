import BinaryNode
import Model

/// Takes a client's message to a group, and makes a copy for each device of each member.
///
///     → <message id type to={group} addressing_mode phash>
///         <participants><to jid><enc type="pkmsg|msg">{sender key}</enc></to>…</participants>?
///         <enc v="2" type="skmsg"/></message>
///     ← <ack class="message" id from t [phash] [error addressing_mode]/>
///
/// With `participant` it is for one device, which asked for it again.
///
/// - Source: whatsmeow `send.go` (`sendGroup`), `retry.go` (`handleRetryReceipt`).
enum GroupMessage: DeviceDuty {
    static let pattern = StanzaPattern(tag: "message", to: .group)

    private static let shape = Rule(
        "message.group",
        "a message to a group has one skmsg, or is for the one participant that asked again"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        MessageAcceptance(request: request, device: device).accept { to in
            guard let group = request.world.groups.group(to) else { return .refused(404) }
            if let code = group.refusal(.member, device.id.person) { return .refused(code) }
            let mode = Value.text(group.addressingMode)
            if let given = request.node.attributes["addressing_mode"], given != mode {
                return .refused(421, ["addressing_mode": mode])
            }
            return pass(request, from: device, to: group)
        }
        return .none
    }

    private static func pass(
        _ request: Request,
        from device: Device,
        to group: GroupRecord
    ) -> MessageAcceptance.Outcome {
        let node = request.node
        let copies = GroupCopies(world: request.world, sender: device, group: group)
        if let participant = node.jid("participant") {
            return .taken { copies.resend(node, to: participant) }
        }
        guard node.children("enc").map({ $0.string("type") }) == ["skmsg"] else {
            request.violate(shape)
            return .refused(479)
        }
        let isStale = node.string("phash").map { $0 != copies.hash } ?? false
        return .taken(isStale ? ["phash": .text(copies.hash)] : [:]) { copies.fanOut(node) }
    }
}
