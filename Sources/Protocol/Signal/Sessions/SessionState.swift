import Crypto

/// One run of the protocol with a device: what the double ratchet needs for the next message.
struct SessionState: Hashable, Sendable {
    /// A's base key; names the run.
    var baseKey: PublicKey
    var localIdentity: PublicKey
    var remoteIdentity: PublicKey
    var localRegistrationID: UInt32
    var remoteRegistrationID: UInt32
    var root: RootKey
    /// The last index of the sending chain before this one; goes into messages, is never used.
    var previousCounter: UInt32 = 0
    /// Nil while the other side's newest ratchet key has not been answered: the next message does.
    var sender: SenderChain?
    /// Oldest first.
    var receivers: [ReceiverChain] = []
    /// What the other side still needs to agree; nil once it has answered.
    var pending: PendingPreKey?

    /// A's side, ready to send.
    init(
        initiatingWith bundle: PreKeyBundle,
        identity: KeyPair,
        registrationID: UInt32,
        base: KeyPair,
        ratchet: KeyPair
    ) throws(SignalError) {
        var (root, chain) = try X3DH.initiate(
            identity: identity.privateKey,
            base: base.privateKey,
            bundle: bundle
        )
        baseKey = base.publicKey
        localIdentity = identity.publicKey
        remoteIdentity = bundle.identity
        localRegistrationID = registrationID
        remoteRegistrationID = bundle.registrationID
        receivers = [ReceiverChain(ratchetKey: bundle.signedPreKey, chain: chain)]
        chain = try root.step(ratchet.privateKey, bundle.signedPreKey)
        self.root = root
        sender = SenderChain(ratchet: RatchetPair(ratchet), chain: chain)
        pending = PendingPreKey(
            preKeyID: bundle.preKey?.id,
            signedPreKeyID: bundle.signedPreKeyID
        )
    }

    /// B's side, ready for the first message.
    init(
        respondingTo message: PreKeySignalMessage,
        identity: KeyPair,
        registrationID: UInt32,
        signedPreKey: KeyPair,
        preKey: PrivateKey?
    ) throws(SignalError) {
        let (root, chain) = try X3DH.respond(
            identity: identity.privateKey,
            signedPreKey: signedPreKey.privateKey,
            preKey: preKey,
            theirIdentity: message.identityKey,
            theirBase: message.baseKey
        )
        baseKey = message.baseKey
        localIdentity = identity.publicKey
        remoteIdentity = message.identityKey
        localRegistrationID = registrationID
        remoteRegistrationID = message.registrationID
        self.root = root
        sender = SenderChain(ratchet: RatchetPair(signedPreKey), chain: chain)
        pending = nil
    }

    /// Takes what was read from storage.
    init(
        baseKey: PublicKey,
        identities: (local: PublicKey, remote: PublicKey),
        registrationIDs: (local: UInt32, remote: UInt32),
        root: RootKey,
        sender: SenderChain?
    ) {
        self.baseKey = baseKey
        localIdentity = identities.local
        remoteIdentity = identities.remote
        localRegistrationID = registrationIDs.local
        remoteRegistrationID = registrationIDs.remote
        self.root = root
        self.sender = sender
    }
}

/// Our current ratchet key and the chain that our messages come from.
struct SenderChain: Hashable, Sendable {
    var ratchet: RatchetPair
    var chain: ChainKey
}

/// A key pair as a record keeps it.
struct RatchetPair: Hashable, Sendable {
    let secret: [UInt8]
    let publicKey: PublicKey

    init(_ pair: KeyPair) {
        secret = pair.privateKey.bytes
        publicKey = pair.publicKey
    }

    /// Takes stored halves; nil when either has a wrong length.
    init?(secret: [UInt8], publicKey: [UInt8]) {
        guard secret.count == 32, let key = PublicKey(publicKey) else { return nil }
        self.secret = secret
        self.publicKey = key
    }
}

/// A chain of messages from the other side, under one of its ratchet keys.
struct ReceiverChain: Hashable, Sendable {
    let ratchetKey: PublicKey
    var chain: ChainKey
    var skipped = SkippedKeys()
}

/// The prekeys of the other side that the session was started with.
struct PendingPreKey: Hashable, Sendable {
    let preKeyID: UInt32?
    let signedPreKeyID: UInt32
}
