import BinaryNode
import Model

/// A person's timer for new chats; it is off.
enum FetchDisappearingMode: UsyncProtocol {
    static let tag = "disappearing_mode"

    static func answer(_ person: Person, like jid: JID, to asker: Device, in world: World) -> Node?
    {
        Node("disappearing_mode", ["duration": "0", "t": "0"])
    }
}
