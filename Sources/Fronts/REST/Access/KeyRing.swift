import Crypto
import Synchronization

/// The keys that open a listener, and whom each lets in; keys come and go while it runs.
///
/// Keys are kept and looked up by their hash: how long that takes says nothing about a key, however
/// near to it a guess is.
public final class KeyRing: Sendable {
    private let callers = Mutex<[[UInt8]: Caller]>([:])

    /// Creates a ring without keys.
    public init() {}

    /// Creates a ring from keys.
    public init(_ keys: [(key: String, caller: Caller)]) {
        for (key, caller) in keys { add(key, for: caller) }
    }

    /// Adds a key, or exchanges whom it lets in.
    public func add(_ key: String, for caller: Caller) {
        let hash = Self.hash(key)
        callers.withLock { $0[hash] = caller }
    }

    /// Takes away every key with this id.
    public func remove(id: String) {
        callers.withLock { callers in callers = callers.filter { $0.value.key != id } }
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
