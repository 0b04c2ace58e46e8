/// What cryptography can refuse.
public enum CryptoError: Error, Hashable, Sendable {
    /// A key, nonce or message has the wrong number of bytes.
    case badLength
    /// The key agreement gave all zeros: the other key is a weak one.
    case weakKey
    /// The tag does not fit: wrong key or altered data.
    case notAuthentic
    /// The padding is malformed: wrong key or altered data.
    case badPadding
    /// The library refused for a reason of its own.
    case refused
}

extension CryptoError: CustomStringConvertible {
    /// What is wrong, for people and logs.
    public var description: String {
        switch self {
        case .badLength: "a key or a message has the wrong length"
        case .weakKey: "a key is weak"
        case .notAuthentic: "the tag does not fit"
        case .badPadding: "the padding is malformed"
        case .refused: "the library refused"
        }
    }
}
