import BinaryNode
import Model

/// A person's LID: `<lid val/>`.
enum FetchLID: UsyncProtocol {
    static let tag = "lid"

    static func answer(_ person: Person, like jid: JID, to asker: Device, in world: World) -> Node?
    {
        Node("lid", ["val": .jid(person.lid)])
    }
}
