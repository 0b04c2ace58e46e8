public import Model

/// The devices of a user, as the server told them.
public struct DeviceList: Hashable, Sendable {
    /// One device.
    public struct Device: Hashable, Sendable {
        /// Its number; 0 is the phone.
        public var id: UInt16
        /// Its place in the account's signed key index list; nil for the phone.
        public var keyIndex: UInt32?
        /// Whether a business host runs it.
        public var isHosted: Bool

        /// Creates one from its parts.
        public init(id: UInt16, keyIndex: UInt32? = nil, isHosted: Bool = false) {
            self.id = id
            self.keyIndex = keyIndex
            self.isHosted = isHosted
        }
    }

    /// Whose devices; the address as asked for, by phone number or LID, without device.
    public var user: JID
    /// The devices, in the server's order.
    public var devices: [Device]
    /// The participant hash over them, when it was told.
    public var hash: String?

    /// Creates one from its parts.
    public init(user: JID, devices: [Device], hash: String? = nil) {
        self.user = user
        self.devices = devices
        self.hash = hash
    }
}

extension DeviceList {
    /// `id`, `id:keyIndex`, `id::h` or `id:keyIndex:h` for a hosted one, separated by spaces.
    var text: String {
        devices.map { device in
            let keyIndex = device.keyIndex.map { ":\($0)" } ?? (device.isHosted ? ":" : "")
            return "\(device.id)\(keyIndex)\(device.isHosted ? ":h" : "")"
        }.joined(separator: " ")
    }

    /// Reads ``text``; nil when it is something else.
    static func devices(_ text: String) -> [Device]? {
        var devices: [Device] = []
        for item in text.split(separator: " ") {
            let parts = item.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count <= 3, let first = parts.first, let id = UInt16(first) else {
                return nil
            }
            var device = Device(id: id)
            if parts.count > 1, !parts[1].isEmpty {
                guard let keyIndex = UInt32(parts[1]) else { return nil }
                device.keyIndex = keyIndex
            }
            device.isHosted = parts.count == 3
            devices.append(device)
        }
        return devices
    }
}
