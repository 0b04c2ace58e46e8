import Crypto
import Model
import WAProto

/// A client that wants to be paired: its keys, its refs, and how far the pairing is.
final class Registration {
    let noiseKey: PublicKey
    let keys: PublishedKeys
    let name: String
    let platform: Int
    let refs: [String]
    let pairDeviceID: String
    /// The phone code request, once made.
    var code: CodeRequest?
    /// The passkey that the account asks for, once it does.
    var gate: PasskeyGate?
    /// The pair-success that waits for the client's signature.
    var pending: PendingDevice?
    /// Whether the client acknowledged the refs.
    var hasRefs = false
    private var waiter: AsyncStream<Outcome>.Continuation?

    /// How a pairing ends.
    typealias Outcome = Result<JID, SandboxError>

    init(
        noiseKey: PublicKey,
        keys: PublishedKeys,
        name: String,
        platform: Int,
        refs: [String],
        pairDeviceID: String
    ) {
        self.noiseKey = noiseKey
        self.keys = keys
        self.name = name
        self.platform = platform
        self.refs = refs
        self.pairDeviceID = pairDeviceID
    }

    /// Whether somebody waits for the end of a pairing on this connection.
    var isBusy: Bool { waiter != nil }

    /// A stream that gets the outcome, once it is known.
    func wait() -> AsyncStream<Outcome> {
        let (stream, continuation) = AsyncStream.makeStream(of: Outcome.self)
        waiter = continuation
        return stream
    }

    /// Tells whoever waits how it ended.
    func finish(_ outcome: Outcome) {
        pending = nil
        gate = nil
        waiter?.yield(outcome)
        waiter?.finish()
        waiter = nil
    }
}

/// A device number given to a client that has not signed for it yet.
struct PendingDevice {
    let person: Person.ID
    let number: UInt16
    let keyIndex: UInt32
    let signed: WAADVSignedDeviceIdentity
    /// The id of the pair-success that the client must answer.
    let id: String
}

/// A client's request to be linked by code, and what the phone knows of it.
struct CodeRequest {
    let person: Person.ID
    let ref: [UInt8]
    /// salt(32) ‖ iv(16) ‖ AES-256-CTR of the companion's ephemeral key.
    let wrapped: [UInt8]
    /// The shared ephemeral secret, once the phone's user typed the code.
    var shared: [UInt8]?
}
