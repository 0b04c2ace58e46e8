import BinaryNode
import Crypto
import Log
import Model
import Noise

/// How connections end, and links.
struct Endings {
    let world: World

    /// Refuses a login and closes the connection.
    func fail(_ client: ClientSession, reason: Int) {
        world.log.info("connection \(client.number): failure \(reason)")
        end(client, [Node("failure", ["reason": .text(String(reason)), "location": "lla"])])
    }

    /// Sends the last stanzas of a connection and hangs up when they had time to leave.
    func end(_ client: ClientSession, _ nodes: [Node]) {
        client.registration?.finish(
            .failure(.refused("the connection ended before the pairing did"))
        )
        world.delivery.send(nodes, on: client)
        world.wire.logOut(client)
        client.phase = .ended
        let number = client.number
        world.timers.after(client.delay + (nodes.isEmpty ? 1 : 100)) { world in
            world.wire.sessions[number]?.hangUp()
        }
    }

    /// Ends a connection in one of the ways that can be asked for.
    func end(_ client: ClientSession, how: Ending) {
        switch how {
        case .drop: client.hangUp()
        case .unavailable: end(client, [Self.streamError("503"), Self.streamEnd])
        case .restart: end(client, [Self.streamError("515"), Self.streamEnd])
        case .replaced: end(client, [Self.conflict("replaced"), Self.streamEnd])
        case .removed:
            end(client, [Self.conflict("device_removed", code: "401"), Self.streamEnd])
        case .end: end(client, [Self.streamEnd])
        case .silent: fallSilent(client)
        case .stray: client.write(Framing.frame(world.random("stray").bytes(40)))
        }
    }

    /// Takes nothing and says nothing any more; the socket stays open.
    private func fallSilent(_ client: ClientSession) {
        client.registration?.finish(.failure(.refused("the connection fell silent")))
        world.wire.logOut(client)
        client.phase = .ended
    }

    /// Unlinks a companion as its phone would: it is told, and may not log in again.
    func remove(_ device: Device) throws(SandboxError) {
        guard device.number > 0 else { throw .refused("the phone cannot be unlinked") }
        let client = world.wire.session(of: device.id)
        forget(device)
        if let client { end(client, how: .removed) }
    }

    /// Takes a companion off the person's list and tells everybody.
    func forget(_ device: Device) {
        let person = device.id.person
        erase(device.id)
        world.database.people.update(person) {
            $0.devices.removeAll { $0 == device.number }
            $0.keyListTime = world.now
        }
        DeviceAnnouncement(world: world, person: person).announce(.removed(device))
    }

    /// Erases a device and all that is kept for it.
    func erase(_ device: DeviceID) {
        world.database.devices[device] = nil
        world.database.preKeys.removeAll(of: device)
        world.database.queue.removeAll(device)
        world.database.signal.forget(nil, at: device)
        world.database.distributions.removeAll(of: device)
    }

    static let streamEnd = Node("xmlstreamend")

    static func streamError(_ code: String) -> Node {
        Node("stream:error", ["code": .text(code)])
    }

    static func conflict(_ type: String, code: String? = nil) -> Node {
        var node = Node("stream:error") { Node("conflict", ["type": .text(type)]) }
        if let code { node.attributes["code"] = .text(code) }
        return node
    }
}

/// How a connection is ended from outside.
public enum Ending: String, Sendable, Hashable, Codable, CaseIterable {
    /// The socket is dropped without a word.
    case drop
    /// `stream:error` 503: the server goes down.
    case unavailable
    /// `stream:error` 515: reconnect at once.
    case restart
    /// The same device logged in elsewhere.
    case replaced
    /// The device is said to be unlinked, but stays linked.
    case removed
    /// The stream ends in order.
    case end
    /// The server takes nothing and says nothing any more; the socket stays open.
    case silent
    /// A frame comes that the server did not seal; from then on nothing can be read.
    case stray
}
