import BinaryNode
import Model

/// Takes a client's message to a person, and makes a copy for each device it is encrypted for.
///
///     → <message id type to …>…</message>
///     ← <ack class="message" id from t [error]/>
///
/// - Source: whatsmeow `send.go` (`sendDM`).
enum DirectMessage: DeviceDuty {
    static let pattern = StanzaPattern(tag: "message")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let habits = request.world.database.people[device.id.person]?.habits ?? Habits()
        let isMigrated = habits.isMigrated
        MessageAcceptance(request: request, device: device).accept { to in
            if let isMigrated, to.isPerson, to.isLID != isMigrated {
                return .refused(isMigrated ? 463 : 400)
            }
            guard let person = request.world.directory.person(to) else {
                return to.isPerson ? .taken {} : .refused(404)
            }
            if person.id != device.id.person, !hasToken(request.node) {
                let isLocked = habits.lock?.isActive(request.world.now) == true
                if isLocked || person.habits.needsToken == true { return .refused(463) }
                if habits.cap != nil { return .refused(475) }
            }
            return .taken {
                MessageCopies(world: request.world, sender: device)
                    .fanOut(request.node, to: to, of: person)
            }
        }
        return .none
    }

    private static func hasToken(_ node: Node) -> Bool {
        ["tctoken", "cstoken"].contains { node.child($0)?.bytes?.isEmpty == false }
    }
}
