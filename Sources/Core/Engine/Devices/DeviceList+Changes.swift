import Model
import Stanzas
import Store

extension DeviceList {
    /// More devices than anybody can link; a longer list is not believed.
    static let limit = 100

    /// The list of a person as the server tells it; their phone is on it in any case.
    ///
    /// - Source: whatsapp-rust `src/client/device_registry.rs`, after the official web client.
    init(user: JID, _ devices: [UserDevices.Device]) {
        let told = devices.map { Device(id: $0.id, keyIndex: $0.keyIndex, isHosted: $0.isHosted) }
        let hasPhone = told.contains { $0.id == 0 }
        self.init(user: user, devices: hasPhone ? told : [Device(id: 0)] + told)
    }

    /// The addresses of the devices, in the domain of an address of the person.
    func addresses(as person: JID) -> [JID] {
        devices.map { device in
            var address = person.with(device: device.id)
            if device.isHosted { address.server = person.isLID ? .hostedLID : .hosted }
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
                devices.append(
                    Device(
                        id: step.device.device,
                        keyIndex: step.keyIndex,
                        isHosted: step.device.isHosted
                    )
                )
            }
            return agrees(with: step)
        case .removed(let step):
            devices.removeAll { $0.id == step.device.device && $0.id != 0 }
            return agrees(with: step)
        }
    }

    private func agrees(with step: DevicesChanged.Step) -> Bool {
        guard devices.count <= Self.limit else { return false }
        if user.isLID, let hash = step.lidHash {
            return participantHash(addresses(as: user)) == hash
        }
        // The hash over the phone-number form says as much: the numbers are the same.
        guard let hash = step.hash else { return false }
        return participantHash(addresses(as: .phone(step.device.user))) == hash
    }
}
