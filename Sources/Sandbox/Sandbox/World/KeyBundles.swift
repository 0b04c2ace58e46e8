import Crypto
import Model
import Signal

/// Hands out one-time keys, and tells a client when few are left.
struct KeyBundles {
    let world: World

    /// Takes one one-time key of a device; simulated devices make them on demand.
    func take(from device: Device) -> OneTimeKey? {
        guard !device.isSimulated else {
            return SimulatedKeys(world: world, device: device)?.makePreKey()
        }
        let key = world.database.preKeys.take(of: device.id)
        let isLow = world.database.preKeys.count(of: device.id) < 10
        if isLow, !device.hasWarned, device.logins > 0 { warn(device) }
        return key
    }

    /// Tells a client that few of its one-time keys are left.
    func warn(_ device: Device) {
        world.database.devices.update(device.id) { $0.hasWarned = true }
        let count = CountPreKeys.node(device, world)
        let node = world.delivery.notification("encrypt", from: .server, [count])
        world.delivery.deliver(node, to: device.id)
    }

    /// A bundle for a simulated device that starts a session with this one.
    func bundle(_ device: Device) -> PreKeyBundle {
        let oneTime = take(from: device).map { (id: $0.id, key: $0.key) }
        return PreKeyBundle(
            registrationID: device.keys.registrationID,
            identity: device.keys.identity,
            signedPreKeyID: device.keys.signed.id,
            signedPreKey: device.keys.signed.key,
            signature: device.keys.signed.signature,
            preKey: oneTime
        )
    }
}
