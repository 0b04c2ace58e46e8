import BinaryNode
import Model

/// Takes a client's status post, and makes a copy for each device of those whom it names.
///
///     → <message id type to="status@broadcast">
///         <participants><to jid={device}><enc/></to>…<to jid={person}/>…</participants>
///         <meta status_setting?/>?<enc type="skmsg"/></message>
///     ← <ack class="message" id from t [error]/>
///
/// With `participant` it is for one device, which asked for it again.
///
/// - Source: whatsmeow `send.go` (`sendGroup`), zapo `packages/fake-server`.
enum StatusMessage: DeviceDuty {
    static let pattern = StanzaPattern(tag: "message", to: .status)

    private static let shape = Rule(
        "message.status",
        "a status post has one skmsg, and what it says of whose choice its audience is, is known"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        let isMigrated = request.world.database.people[device.id.person]?.habits.isMigrated == true
        MessageAcceptance(request: request, device: device, form: .post).accept { _ in
            let node = request.node
            let copies = StatusCopies(world: request.world, sender: device)
            if let participant = node.jid("participant") {
                return .taken { copies.resend(node, to: participant) }
            }
            let settings: Set = ["contacts", "allowlist", "denylist", "close_friends"]
            guard node.children("enc").map({ $0.string("type") }) == ["skmsg"],
                // whatsmeow does not say it at all.
                node.child("meta")?.string("status_setting").map(settings.contains) ?? true
            else {
                request.violate(shape)
                return .refused(479)
            }
            // An account that goes by LID names everybody so.
            let named = node.child("participants")?.children.compactMap { $0.jid("jid") } ?? []
            guard !isMigrated || named.allSatisfy(\.isLID) else { return .refused(479) }
            return .taken { copies.fanOut(node) }
        }
        return .none
    }
}
