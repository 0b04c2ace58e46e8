import BinaryNode
import Model

/// Pings a client, as the real server sometimes does; an answer is welcome, not required.
///
///     ← <iq from type="get" xmlns="urn:xmpp:ping" id t/>
///     → <iq to type="result" id/>
///
/// - Source: XEP-0199, whose namespace the server uses.
enum ServerPing {
    /// How many pings without an answer are remembered.
    private static let patience = 1000

    /// Pings a client.
    static func send(on client: ClientSession, in world: World) {
        let id = world.serverID()
        if client.pings.count >= patience { client.pings = [] }
        client.pings.insert(id)
        let node = Node(
            "iq",
            [
                "from": .jid(.server),
                "id": .text(id),
                "type": "get",
                "xmlns": "urn:xmpp:ping",
                "t": .text(String(world.now)),
            ]
        )
        world.delivery.send(node, on: client)
    }
}
