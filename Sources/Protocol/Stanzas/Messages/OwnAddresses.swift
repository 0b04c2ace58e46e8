public import Model

/// The two addresses of this device, by which it knows itself in what arrives.
public struct OwnAddresses: Hashable, Sendable {
    /// By phone number, with device number.
    public var phone: JID
    /// By LID, with device number.
    public var lid: JID?

    /// Takes the two addresses.
    public init(phone: JID, lid: JID?) {
        self.phone = phone
        self.lid = lid
    }

    /// Whether an address means this account, on whichever device.
    public func contains(_ jid: JID) -> Bool {
        (jid.isPhone && jid.user == phone.user) || (jid.isLID && jid.user == lid?.user)
    }

    /// Whether an address means this very device.
    public func isThisDevice(_ jid: JID) -> Bool {
        contains(jid) && jid.device == phone.device
    }
}
