public import JSON

/// An enumeration without payload that is written by the names of its cases, so that what was stored
/// stays readable when cases are added or put in another order.
public protocol NamedCase: Codable, CaseIterable, SchemaDescribed {
    /// The case's name; a type that is written often says it itself, which is faster.
    var name: String { get }
}

extension NamedCase {
    /// The case's name, as the source has it.
    public var name: String { "\(self)" }

    /// Takes a case's name; nil when there is none of that name.
    public init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// One of the cases' names.
    public static var schema: Schema { Schema(.choice(allCases.map(\.name))) }

    /// Reads a case's name.
    public init(from decoder: any Decoder) throws { self = try Self.read(from: decoder) }

    /// Writes the case's name.
    public func encode(to encoder: any Encoder) throws { try write(to: encoder) }

    private static func read(from decoder: any Decoder) throws -> Self {
        let container = try decoder.singleValueContainer()
        guard let found = Self(name: try container.decode(String.self)) else {
            let names = allCases.map(\.name).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "expected one of \(names)"
            )
        }
        return found
    }

    private func write(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}

/// Without this, the standard library's way of writing raw values would be as good a match, and the compiler
/// would take neither but make up an object for each case.
extension NamedCase where Self: RawRepresentable, RawValue == Int {
    /// Reads a case's name.
    public init(from decoder: any Decoder) throws { self = try Self.read(from: decoder) }

    /// Writes the case's name.
    public func encode(to encoder: any Encoder) throws { try write(to: encoder) }
}
