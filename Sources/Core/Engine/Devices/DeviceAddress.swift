import Crypto
import Model
import Signal
import Stanzas
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
    ///
    /// One with an own phone that is another's is dropped: nothing is ever sealed for it.
    func hasSession(with device: JID) throws -> Bool {
        let address = try address(of: device)
        if try isForeignPhone(device) {
            setSession(nil, address)
            setIdentity(nil, address)
        }
        return try hasSession(address)
    }

    /// Whether a device has the address of the account's own phone, and is known by another key than the one that
    /// linked this device.
    func isForeignPhone(_ device: JID) throws -> Bool {
        guard device.device == 0, let credentials = try credentials, let phone = credentials.jid,
            OwnAddresses(phone: phone, lid: credentials.lid).contains(device),
            let account = DeviceProof.account(namedIn: credentials.account ?? []),
            let identity = try identity(try address(of: device))
        else { return false }
        return identity != account
    }
}
