import BinaryNode
import Crypto
import Model

/// Takes trusted-contact tokens and hands random bytes to the contact's clients.
///
///     → <iq type="set" xmlns="privacy"><tokens><token jid t type="trusted_contact"/>…</tokens></iq>
///
/// - Source: whatsmeow `tctoken.go` (`issuePrivacyToken`).
enum IssueTokens: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "privacy", with: "tokens")

    private static let shape = Rule("tokens.shape", "a token has jid, t and type trusted_contact")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let tokens = request.node.child("tokens")?.children("token") ?? []
        guard !tokens.isEmpty else { return .broken(shape) }
        for token in tokens {
            guard let jid = token.jid("jid"), token.int("t") != nil,
                token.string("type") == "trusted_contact"
            else { return .broken(shape) }
            pass(to: jid, from: device, request.world)
        }
        return .done
    }

    private static func pass(to jid: JID, from device: Device, _ world: World) {
        guard let person = world.database.people[device.id.person],
            let other = world.directory.id(jid), other != person.id
        else { return }
        hand(from: person, to: other, time: world.now, world)
    }

    /// Hands a token of a person to another's clients.
    static func hand(from person: Person, to other: Person.ID, time: Int, _ world: World) {
        let token = Node(
            "token",
            ["type": "trusted_contact", "t": .text(String(time))],
            bytes: world.random(of: person.id).bytes(16)
        )
        let tokens = Node("tokens", content: .nodes([token]))
        var note = world.delivery.notification("privacy_token", from: person.jid, [tokens])
        note.attributes["sender_lid"] = .jid(person.lid)
        for client in world.directory.clients(of: other) {
            world.delivery.deliver(note, to: client.id)
        }
    }
}
