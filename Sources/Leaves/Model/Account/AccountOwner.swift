/// Whose an account is: the number that it is linked under, or was linked under last.
///
/// It outlives the link: what is stored was written to and by this number.
public struct AccountOwner: Hashable, Sendable, Codable {
    /// The phone number, without device.
    public let phone: JID
    /// The LID, without device; nil while it is not known.
    public let lid: JID?

    /// Takes both; device numbers are dropped.
    public init(phone: JID, lid: JID?) {
        self.phone = phone.bare
        self.lid = lid?.bare
    }

    /// The address that its own messages are stored under: the LID when known.
    public var main: JID { lid ?? phone }

    /// Whether an address is one of its own.
    public func contains(_ jid: JID) -> Bool { jid.bare == phone || jid.bare == lid }

    /// Whether both are one account of WhatsApp: who changes the number keeps the LID.
    public func isSame(as other: AccountOwner) -> Bool {
        phone == other.phone || (lid != nil && lid == other.lid)
    }
}
