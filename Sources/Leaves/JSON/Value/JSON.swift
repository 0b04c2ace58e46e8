/// A JSON value; objects keep the order of their members.
///
/// Everything that martlet reads or writes as JSON passes through here: bodies of requests and hooks,
/// journal rows, frames of the private socket, what `martlet do` prints.
///
/// - Source: RFC 8259; numbers and escapes are written as ECMAScript's `JSON.stringify` writes them.
public enum JSON: Hashable, Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number.
    case number(Number)
    /// Text; any Unicode scalars, U+0000 included.
    case string(String)
    /// Values in order.
    case array([JSON])
    /// Named values in order.
    case object(Object)
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    /// The null value.
    public init(nilLiteral: ()) { self = .null }

    /// True or false.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// A whole number.
    public init(integerLiteral value: Int64) { self = .number(Number(value)) }

    /// A number; one that is not finite, which no literal is, becomes `null`.
    public init(floatLiteral value: Double) { self = Number(value).map(JSON.number) ?? .null }

    /// Text.
    public init(stringLiteral value: String) { self = .string(value) }

    /// Values in order.
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }

    /// Named values in order; of two with one name the last one counts.
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Object(elements))
    }
}

extension JSON: CustomStringConvertible {
    public var description: String { text() }
}
