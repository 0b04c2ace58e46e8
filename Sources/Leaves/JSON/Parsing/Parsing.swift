extension JSON {
    /// What a caller is ready to read.
    public struct Limits: Hashable, Sendable {
        /// The longest text, in bytes.
        public var bytes: Int
        /// How deep arrays and objects may be nested.
        public var depth: Int
        /// Whether an object may have several members with one name.
        public var allowsRepeats: Bool

        /// Creates limits.
        public init(bytes: Int = 16 << 20, depth: Int = 64, allowsRepeats: Bool = true) {
            self.bytes = bytes
            self.depth = depth
            self.allowsRepeats = allowsRepeats
        }
    }

    /// Reads one value and nothing after it.
    ///
    /// UTF-8 without a byte order mark. Invalid UTF-8, halves of surrogate pairs, and numbers beyond a
    /// `Double` are refused; of two members with one name the last one counts, where they are allowed.
    ///
    /// - Throws: ``JSONError`` with the byte and the path at which it stopped.
    public init(parsing bytes: [UInt8], limits: Limits = Limits()) throws(JSONError) {
        guard bytes.count <= limits.bytes else { throw JSONError(.tooLong(limit: limits.bytes)) }
        var parser = Parser(bytes: bytes, limits: limits)
        self = try parser.document()
    }
}
