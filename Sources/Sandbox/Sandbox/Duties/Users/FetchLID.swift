import BinaryNode
import Model

/// A person's LID: `<lid val/>`.
enum FetchLID: UsyncProtocol {
    static let tag = "lid"

    static func answer(_ person: Person, like jid: JID, in world: World) -> Node? {
        Node("lid", ["val": .jid(person.lid)])
    }
}
