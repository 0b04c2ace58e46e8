import Model
import Signal
import Store

extension SignalAddress {
    /// A device's address, as it is named.
    init(_ device: JID) {
        self.init(name: device.signalName, device: UInt32(device.device))
    }
}

extension Transaction {
    /// The Signal address of a device: by LID as soon as that is known.
    func address(of device: JID) throws -> SignalAddress {
        guard device.isPhone, let lid = try lid(for: JID.phone(device.user)) else {
            return SignalAddress(device)
        }
        let server: Server = device.server == .hosted ? .hostedLID : .lid
        return SignalAddress(JID(user: lid.user, server: server, device: device.device))
    }

    /// Whether there is a session with a device.
    func hasSession(with device: JID) throws -> Bool {
        try hasSession(try address(of: device))
    }
}
