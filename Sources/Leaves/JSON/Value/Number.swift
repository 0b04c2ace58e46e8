extension JSON {
    /// A number: whole ones of 64 bits are exact, others are the nearest `Double`.
    ///
    /// `1`, `1.0` and `1e0` are the same number, and it is written `1`; there is no negative zero. Numbers are
    /// equal when they are written the same.
    public struct Number: Sendable {
        private enum Form: Hashable, Sendable {
            case signed(Int64)
            /// Above `Int64.max` only.
            case unsigned(UInt64)
            /// Neither whole and below 2⁵³, nor infinite, nor NaN.
            case double(Double)
        }

        private let form: Form

        /// The greatest distance from zero at which every whole number is a `Double`.
        private static let exact: Double = 9_007_199_254_740_992

        /// A whole number.
        public init(_ value: some FixedWidthInteger & SignedInteger) {
            form = .signed(Int64(value))
        }

        /// A whole number.
        public init(_ value: some FixedWidthInteger & UnsignedInteger) {
            let value = UInt64(value)
            form = Int64(exactly: value).map(Form.signed) ?? .unsigned(value)
        }

        /// A number; nil when it is infinite or NaN, which JSON cannot say.
        public init?(_ value: Double) {
            guard value.isFinite else { return nil }
            if abs(value) < Self.exact, let whole = Int64(exactly: value) {
                form = .signed(whole)
            } else {
                form = .double(value)
            }
        }

        /// The nearest `Double`.
        public var double: Double {
            switch form {
            case .signed(let value): Double(value)
            case .unsigned(let value): Double(value)
            case .double(let value): value
            }
        }

        /// As this type of whole number; nil when it has a fraction or is out of range.
        public func integer<T: FixedWidthInteger>(_ type: T.Type = T.self) -> T? {
            switch form {
            case .signed(let value): T(exactly: value)
            case .unsigned(let value): T(exactly: value)
            case .double(let value): T(exactly: value)
            }
        }

        /// As `JSON.stringify` writes it, but whole numbers of 64 bits with all their digits.
        public var text: String {
            switch form {
            case .signed(let value): String(value)
            case .unsigned(let value): String(value)
            case .double(let value): NumberText.text(of: value)
            }
        }
    }
}

extension JSON.Number: Hashable {
    public static func == (left: JSON.Number, right: JSON.Number) -> Bool {
        left.form == right.form || left.text == right.text
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
