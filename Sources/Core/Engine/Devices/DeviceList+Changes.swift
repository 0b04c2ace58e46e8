import Model
import Stanzas
import Store

extension DeviceList {
    /// The list of a person as the server tells it.
    init(user: JID, _ devices: [UserDevices.Device]) {
        self.init(
            user: user,
            devices: devices.filter { !$0.isHosted }.map {
                Device(id: $0.id, keyIndex: $0.keyIndex)
            }
        )
    }

    /// The addresses of the devices, in the domain of ``user``.
    var addresses: [JID] {
        devices.map { device in
            var address = user.with(device: device.id)
            if device.isHosted { address.server = user.isLID ? .hostedLID : .hosted }
            return address
        }
    }

    /// Follows a change that the server announced.
    ///
    /// - Returns: Whether the list is right after it, by the hash that came along.
    mutating func apply(_ change: DevicesChanged.Change) -> Bool {
        switch change {
        case .updated: return false
        case .added(let step):
            if !devices.contains(where: { $0.id == step.device.device }) {
                devices.append(Device(id: step.device.device, keyIndex: step.keyIndex))
            }
            return agrees(with: step)
        case .removed(let step):
            devices.removeAll { $0.id == step.device.device }
            return agrees(with: step)
        }
    }

    private func agrees(with step: DevicesChanged.Step) -> Bool {
        if user.isLID, let hash = step.lidHash { return participantHash(addresses) == hash }
        // The hash over the phone-number form says as much: the numbers are the same.
        guard let hash = step.hash else { return false }
        let domain = step.device.bare
        return participantHash(devices.map { domain.with(device: $0.id) }) == hash
    }
}
