public import Crypto

/// What the protocol needs remembered.
///
/// Records are passed as values; an implementation that keeps them as such saves reading and
/// writing their bytes for every message. Nothing is stored unless the whole operation succeeded.
public protocol SignalStorage: AnyObject {
    /// This device's identity.
    var localIdentity: KeyPair { get throws }
    /// This device's registration id.
    var localRegistrationID: UInt32 { get throws }

    /// The sessions with an address.
    func session(_ address: SignalAddress) throws -> SessionRecord?
    /// Keeps the sessions with an address; nil forgets them.
    func setSession(_ record: SessionRecord?, _ address: SignalAddress) throws

    /// The identity key that the address has shown.
    func identity(_ address: SignalAddress) throws -> PublicKey?
    /// Keeps the identity key of an address; nil forgets it.
    func setIdentity(_ key: PublicKey?, _ address: SignalAddress) throws

    /// The private half of one of our one-time prekeys; nobody here needs the other once it is used.
    func preKeySecret(_ id: UInt32) throws -> PrivateKey?
    /// Forgets a one-time prekey that was used.
    func removePreKey(_ id: UInt32) throws
    /// One of our signed prekeys.
    func signedPreKey(_ id: UInt32) throws -> KeyPair?

    /// The sender keys of a sender in a group.
    func senderKey(group: String, _ sender: SignalAddress) throws -> SenderKeyRecord?
    /// Keeps the sender keys of a sender in a group.
    func setSenderKey(_ record: SenderKeyRecord, group: String, _ sender: SignalAddress) throws
}
