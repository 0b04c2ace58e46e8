import BinaryNode
import Model

/// Whether a phone number has an account.
///
///     → <user><contact>+1 555…</contact></user>
///     ← <user jid [pn_jid]><contact type="in|out">+1 555…</contact>…</user>
///
/// - Source: Baileys `src/Socket/socket.ts` (`onWhatsApp`).
enum LookUpNumbers: UsyncProtocol {
    static let tag = "contact"

    static func answer(_ person: Person, like jid: JID, to asker: Device, in world: World) -> Node?
    {
        Node("contact", ["type": "in"])
    }

    /// Looks a phone number up; the query text comes back exactly as it was sent, and the number as it should be.
    static func lookUp(
        _ user: Node,
        _ contact: Node,
        _ wanted: [Node],
        _ world: World,
        _ device: Device
    ) -> Node? {
        guard let text = user.child("contact")?.bytes else { return nil }
        let digits = String(decoding: text, as: UTF8.self).prefix { $0 != "@" }
            .filter { $0.isASCII && $0.isNumber }
        var child = Node("contact", ["type": "out"], content: .bytes(text))
        guard let person = Person.id(digits).flatMap({ world.directory.person(known: $0) }) else {
            return Node("user", ["jid": .jid(.phone(digits))], content: .nodes([child]))
        }
        child.attributes["type"] = "in"
        world.database.acquaintances.add(person.id, knownBy: device.id.person)
        let isLID =
            contact.string("addressing_mode") == "lid" && person.habits.hidesLID != true
        let jid = isLID ? person.lid : person.jid
        let others = Usync.children(
            wanted.filter { $0.tag != tag },
            person,
            jid,
            world,
            device
        )
        return Node(
            "user",
            ["jid": .jid(jid), "pn_jid": isLID ? .jid(person.jid) : nil],
            content: .nodes([child] + others)
        )
    }
}
