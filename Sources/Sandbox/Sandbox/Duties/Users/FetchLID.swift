import BinaryNode
import Model

/// A person's LID: `<lid val/>`; of some the server does not say it.
enum FetchLID: UsyncProtocol {
    static let tag = "lid"

    static func answer(_ person: Person, like jid: JID, to asker: Device, in world: World) -> Node?
    {
        person.habits.hidesLID == true ? nil : Node("lid", ["val": .jid(person.lid)])
    }
}
