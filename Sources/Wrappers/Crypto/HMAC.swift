/// HMAC (RFC 2104) with SHA-256.
public enum HMAC {
    /// The 32-byte authentication code of the parts, one after the other.
    public static func sha256(key: [UInt8], _ parts: [UInt8]...) -> [UInt8] {
        var state = HMACKey(key).start()
        for part in parts { state.update(part) }
        return state.finish()
    }
}

/// A key with both paddings already hashed: using it again costs two compressions less.
public struct HMACKey: Sendable {
    private let inner: SHA256State
    private let outer: SHA256State

    /// Takes a key of any length.
    public init(_ key: [UInt8]) {
        var block = key
        if block.count > 64 {
            var state = SHA256State()
            state.update(key)
            block = state.finish()
        }
        var innerBlock = [UInt8](repeating: 0x36, count: 64)
        var outerBlock = [UInt8](repeating: 0x5c, count: 64)
        for index in block.indices {
            innerBlock[index] ^= block[index]
            outerBlock[index] ^= block[index]
        }
        var inner = SHA256State()
        inner.update(innerBlock)
        self.inner = inner
        var outer = SHA256State()
        outer.update(outerBlock)
        self.outer = outer
    }

    /// Starts an authentication code.
    public func start() -> HMACState { HMACState(inner: inner, outer: outer) }
}

/// An authentication code under way.
public struct HMACState: Sendable {
    var inner: SHA256State
    var outer: SHA256State

    /// Takes in what comes next.
    public mutating func update(_ bytes: [UInt8]) { inner.update(bytes) }

    /// The 32-byte code of all that came; of no use after.
    public mutating func finish() -> [UInt8] {
        outer.update(inner.finish())
        return outer.finish()
    }
}
