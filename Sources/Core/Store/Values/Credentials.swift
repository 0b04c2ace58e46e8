public import Crypto
public import Model

/// The long-lived signed pre-key, with which strangers start sessions.
public struct SignedPreKey: Sendable {
    /// Its number, 24 bits.
    public var id: UInt32
    /// The keys.
    public var keyPair: KeyPair
    /// The identity key's signature over the public key (33 bytes form), 64 bytes.
    public var signature: [UInt8]

    /// Creates one from its parts.
    public init(id: UInt32, keyPair: KeyPair, signature: [UInt8]) {
        self.id = id
        self.keyPair = keyPair
        self.signature = signature
    }
}

/// What this device is known by: its keys, and after linking whose device it is.
public struct Credentials: Sendable {
    /// The static key of the Noise handshake.
    public var noiseKey: KeyPair
    /// The Signal identity.
    public var identityKey: KeyPair
    /// The signed pre-key in use; older ones stay readable.
    public var signedPreKey: SignedPreKey
    /// The Signal registration id, 14 bits.
    public var registrationID: UInt32
    /// The secret in the pairing code, 32 bytes.
    public var advSecret: [UInt8]
    /// The serialized ADVSignedDeviceIdentity; nil until linked.
    public var account: [UInt8]?
    /// The own address with device number; nil until linked.
    public var jid: JID?
    /// The own LID with device number.
    public var lid: JID?
    /// What the phone runs, in the server's word.
    public var platform: String?
    /// The business's name, for a business account.
    public var businessName: String?
    /// The own push name.
    public var pushName: String?
    /// What the server asks to be sent before the handshake, next time.
    public var routingInfo: [UInt8]?
    /// When these keys were made, local clock.
    public var createdAt: Timestamp

    /// Creates credentials that are not linked yet.
    public init(
        noiseKey: KeyPair,
        identityKey: KeyPair,
        signedPreKey: SignedPreKey,
        registrationID: UInt32,
        advSecret: [UInt8],
        createdAt: Timestamp
    ) {
        self.noiseKey = noiseKey
        self.identityKey = identityKey
        self.signedPreKey = signedPreKey
        self.registrationID = registrationID
        self.advSecret = advSecret
        self.createdAt = createdAt
    }
}
