/// An enumeration without payload that is written by the names of its cases, so that what was stored
/// stays readable when cases are added or put in another order.
public protocol NamedCase: Codable, CaseIterable {}

extension NamedCase {
    /// The case's name.
    public var name: String { "\(self)" }

    /// Takes a case's name; nil when there is none of that name.
    public init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// Reads a case's name.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let found = Self(name: name) else {
            let names = Self.allCases.map(\.name).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "expected one of \(names)"
            )
        }
        self = found
    }

    /// Writes the case's name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
