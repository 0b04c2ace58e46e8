public import Crypto

/// What the server gives out so that a session with a device can be started without it.
public struct PreKeyBundle: Sendable {
    /// The device's registration id.
    public var registrationID: UInt32
    /// The device's identity key.
    public var identity: PublicKey
    /// The id of the signed prekey.
    public var signedPreKeyID: UInt32
    /// The signed prekey.
    public var signedPreKey: PublicKey
    /// The identity key's signature of the serialized signed prekey, 64 bytes.
    public var signature: [UInt8]
    /// A one-time prekey; nil when the device has none left.
    public var preKey: (id: UInt32, key: PublicKey)?

    /// Takes all parts.
    public init(
        registrationID: UInt32,
        identity: PublicKey,
        signedPreKeyID: UInt32,
        signedPreKey: PublicKey,
        signature: [UInt8],
        preKey: (id: UInt32, key: PublicKey)?
    ) {
        self.registrationID = registrationID
        self.identity = identity
        self.signedPreKeyID = signedPreKeyID
        self.signedPreKey = signedPreKey
        self.signature = signature
        self.preKey = preKey
    }
}
