extension JSON: Codable {
    /// Reads a value as it is, from our decoder only.
    public init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? ValueDecoder else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a decoder of JSON")
            )
        }
        self = decoder.value
    }

    /// Writes the value as it is, to our encoder only.
    public func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? ValueEncoder else {
            throw EncodingError.invalidValue(
                self,
                .init(codingPath: encoder.codingPath, debugDescription: "not an encoder of JSON")
            )
        }
        try encoder.output.text.write(self)
    }
}
