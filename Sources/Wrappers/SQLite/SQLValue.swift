/// An argument of a statement.
public enum SQLValue: Hashable, Sendable {
    /// No value.
    case null
    /// A whole number.
    case integer(Int64)
    /// Words.
    case text(String)
    /// Bytes.
    case bytes([UInt8])

    /// A whole number of any width.
    public static func int(_ value: some BinaryInteger) -> SQLValue { .integer(Int64(value)) }
    /// Words, or no value.
    public static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    /// Bytes, or no value.
    public static func bytes(_ value: [UInt8]?) -> SQLValue { value.map { .bytes($0) } ?? .null }
    /// A number, or no value.
    public static func integer(_ value: Int64?) -> SQLValue { value.map { .integer($0) } ?? .null }
    /// 1 or 0.
    public static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// Takes a literal number.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// Takes literal words.
    public init(stringLiteral value: String) { self = .text(value) }
}
