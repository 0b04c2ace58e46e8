import Crypto
import Synchronization

/// The keys that open a listener, and whom each lets in; keys come and go while it runs.
///
/// Keys are kept and looked up by their hash: how long that takes says nothing about a key, however
/// near to it a guess is.
public final class KeyRing: Sendable {
    private let callers = Mutex<[[UInt8]: Caller]>([:])

    /// A key and whom it lets in.
    public struct Entry: Hashable, Sendable {
        /// The key's SHA-256.
        public var hash: [UInt8]
        /// Whom it lets in.
        public var caller: Caller

        /// Creates an entry from a key's hash.
        public init(hash: [UInt8], caller: Caller) {
            self.hash = hash
            self.caller = caller
        }

        /// Creates an entry from a key.
        public init(key: String, caller: Caller) {
            self.init(hash: KeyRing.hash(key), caller: caller)
        }
    }

    /// Creates a ring of these keys.
    public init(_ entries: [Entry] = []) { replace(with: entries) }

    /// Has these keys open, and no others from now on.
    public func replace(with entries: [Entry]) {
        let fresh = Dictionary(entries.map { ($0.hash, $0.caller) }) { first, _ in first }
        callers.withLock { $0 = fresh }
    }

    /// Whether there is no key at all.
    public var isEmpty: Bool { callers.withLock { $0.isEmpty } }

    /// Whom a key lets in; nil when it is none, or none for this dialect.
    public func caller(presenting key: String, to dialect: String) -> Caller? {
        let hash = Self.hash(key)
        guard let caller = callers.withLock({ $0[hash] }) else { return nil }
        return caller.dialect == nil || caller.dialect == dialect ? caller : nil
    }

    private static func hash(_ key: String) -> [UInt8] { SHA256.hash(Array(key.utf8)) }
}
