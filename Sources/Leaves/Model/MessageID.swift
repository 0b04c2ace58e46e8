/// A message's id as its sender chose it: opaque, case-sensitive, unique per chat and sender.
public struct MessageID: Hashable, Sendable, CustomStringConvertible {
    /// The id's text.
    public let text: String

    /// Takes the id's text.
    public init(_ text: String) { self.text = text }

    /// The id's text.
    public var description: String { text }
}

extension MessageID: Codable {
    /// Reads the id's text.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the id's text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
