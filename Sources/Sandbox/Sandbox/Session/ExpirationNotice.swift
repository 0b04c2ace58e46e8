import BinaryNode
import Model

/// Tells clients from when on their version is refused, or that it is not after all.
///
///     ← <ib from="s.whatsapp.net"><client_expiration [t="{Unix seconds}"]/></ib>
///
/// - Source: whatsapp-rust `src/handlers/ib.rs`.
struct ExpirationNotice {
    let world: World

    /// Tells everybody who is logged in.
    func tellAll() {
        for client in world.wire.all where client.device != nil { tell(client) }
    }

    /// Tells a client that has just logged in, if there is something to tell.
    func greet(_ client: ClientSession) {
        if world.versions.expires != nil { tell(client) }
    }

    private func tell(_ client: ClientSession) {
        var child = Node("client_expiration")
        if let time = world.versions.expires { child.attributes["t"] = .text(String(time)) }
        world.delivery.send(
            Node("ib", ["from": .jid(.server)], content: .nodes([child])),
            on: client
        )
    }
}
