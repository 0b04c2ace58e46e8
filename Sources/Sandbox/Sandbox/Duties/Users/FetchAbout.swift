import BinaryNode
import Model

/// A person's about text; nobody here has one.
enum FetchAbout: UsyncProtocol {
    static let tag = "status"

    static func answer(_ person: Person, like jid: JID, to asker: Device, in world: World) -> Node?
    {
        Node("status")
    }
}
