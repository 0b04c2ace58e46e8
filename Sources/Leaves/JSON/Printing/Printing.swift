extension JSON {
    /// How a value is written.
    public struct Format: Hashable, Sendable {
        /// What is escaped besides quotes, backslashes and control characters.
        public struct Escapes: OptionSet, Hashable, Sendable {
            /// Its bits.
            public let rawValue: UInt8

            /// Creates a set from its bits.
            public init(rawValue: UInt8) { self.rawValue = rawValue }

            /// `/` as `\/`.
            public static let slash = Escapes(rawValue: 1)
            /// Everything that is not ASCII, and DEL; in UTF-16 where it takes a pair.
            public static let nonASCII = Escapes(rawValue: 2)
            /// What a terminal obeys instead of showing it: DEL, C1, and the controls of direction.
            public static let controls = Escapes(rawValue: 4)
        }

        /// Blanks for each level; nil puts all on one line without blanks.
        public var indent: Int?
        /// What is escaped besides what must be.
        public var escapes: Escapes

        /// Creates a format.
        public init(indent: Int? = nil, escapes: Escapes = []) {
            self.indent = indent
            self.escapes = escapes
        }

        /// One line, no blanks: what `JSON.stringify(value)` writes.
        public static let compact = Format()
        /// A line a member, two blanks a level: what `JSON.stringify(value, null, 2)` writes.
        public static let pretty = Format(indent: 2)
    }

    /// Writes the value in UTF-8, members in their order.
    public func bytes(_ format: Format = .compact) -> [UInt8] {
        var printer = Printer(format: format)
        printer.write(self, level: 0)
        return printer.sink.bytes
    }

    /// Writes the value as text, members in their order.
    public func text(_ format: Format = .compact) -> String {
        String(decoding: bytes(format), as: UTF8.self)
    }
}
