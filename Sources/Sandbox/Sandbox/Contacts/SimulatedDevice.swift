import BinaryNode
import Model
import Protobuf
import Signal
import WAProto

/// A device that the sandbox plays, taking what is delivered to it.
struct SimulatedDevice {
    let world: World
    let device: Device

    /// Takes a stanza.
    func take(_ node: Node) {
        switch node.tag {
        case "message":
            guard let sealing else { return }
            Hearing(world: world, device: device, sealing: sealing).hear(node)
        case "receipt" where node.string("type") == "retry":
            guard let sealing else { return }
            Resending(world: world, device: device, sealing: sealing).answer(node)
        case "notification":
            heed(node)
        default: break
        }
    }

    /// What it encrypts and decrypts with; nil for a client.
    private var sealing: Sealing? {
        SimulatedKeys(world: world, device: device).map { Sealing(world: world, keys: $0) }
    }

    /// A contact that registered anew is met without a session.
    private func heed(_ node: Node) {
        guard node.string("type") == "encrypt", node.child("identity") != nil,
            let person = node.jid("from").flatMap({ world.directory.person($0) })
        else { return }
        world.database.signal.forget(person.lid.signalName, at: device.id)
    }
}
