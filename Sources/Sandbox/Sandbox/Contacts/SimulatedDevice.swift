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
        guard let keys = SimulatedKeys(world: world, device: device) else { return }
        switch node.tag {
        case "message":
            Hearing(world: world, device: device, sealing: Sealing(world: world, keys: keys))
                .hear(node)
        case "receipt" where node.string("type") == "retry":
            Resending(world: world, device: device, sealing: Sealing(world: world, keys: keys))
                .answer(node)
        case "notification":
            heed(node)
        default: break
        }
    }

    /// A contact that registered anew is met without a session.
    private func heed(_ node: Node) {
        guard node.string("type") == "encrypt", node.child("identity") != nil,
            let person = node.jid("from").flatMap({ world.directory.person($0) })
        else { return }
        world.database.signal.forget(person.lid.signalName, at: device.id)
    }
}
