public import Crypto

/// Why a message could not be encrypted or decrypted.
public enum SignalError: Error, Hashable, Sendable {
    /// There is no session with this address; process a bundle first.
    case noSession
    /// The message with this counter was decrypted before, or its key is gone.
    case duplicate(counter: UInt32)
    /// No session with this address fits: wrong key or altered data.
    case badMAC
    /// The sender agreed by a post-quantum key as well, of which there is none here.
    case hybrid
    /// The address has shown another identity key before; this is the new one.
    case untrustedIdentity(PublicKey)
    /// The one-time prekey is not, or no longer, here.
    case noPreKey(id: UInt32)
    /// The signed prekey is not here.
    case noSignedPreKey(id: UInt32)
    /// There is no sender key with this id from this sender.
    case noSenderKey(id: UInt32?)
    /// The bytes are not what they should be; says which part.
    case malformed(String)
    /// The message speaks another version of the protocol.
    case unsupportedVersion(UInt8)
    /// The message is more than 2000 ahead of the last one.
    case futureMessage(counter: UInt32)
    /// The signature of a prekey or of a group message is not the signer's.
    case badSignature
    /// A public key is weak: no secret can be agreed on.
    case weakKey
    /// The storage failed, with its own error.
    case storage(StorageFailure)
}

/// An error of whoever stores for the protocol, carried through it as it is.
public struct StorageFailure: Hashable, Sendable, CustomStringConvertible {
    /// What the storage threw.
    public let underlying: any Error

    /// Takes what the storage threw.
    public init(_ underlying: any Error) { self.underlying = underlying }

    /// Its own words.
    public var description: String { "\(underlying)" }

    /// Whether both say the same.
    public static func == (left: Self, right: Self) -> Bool {
        left.description == right.description
    }

    /// Hashes what it says.
    public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

/// Runs a storage access, so that its error becomes ours.
func stored<T>(_ access: () throws -> T) throws(SignalError) -> T {
    do { return try access() } catch { throw .storage(StorageFailure(error)) }
}

extension SignalError: CustomStringConvertible {
    /// What is wrong, for people and logs.
    public var description: String {
        switch self {
        case .noSession: "there is no session with the device"
        case .duplicate(let counter): "message \(counter) of the session was decrypted before"
        case .badMAC: "no session with the device fits"
        case .hybrid: "it needs a post-quantum key (Kyber), and martlet has none"
        case .untrustedIdentity: "the device has another identity key than before"
        case .noPreKey(let id): "the one-time prekey \(id) is not here"
        case .noSignedPreKey(let id): "the signed prekey \(id) is not here"
        case .noSenderKey(let id?): "the sender key \(id) is not here"
        case .noSenderKey(nil): "there is no sender key"
        case .malformed(let part): "it is malformed: \(part)"
        case .unsupportedVersion(let version): "version \(version) of the protocol is not known"
        case .futureMessage(let counter): "message \(counter) is too far ahead"
        case .badSignature: "the signature is not the signer's"
        case .weakKey: "a key is weak"
        case .storage(let failure): failure.description
        }
    }
}
