public import Crypto
import Encodings

// Keys in stored values, as the base64 of their 32 bytes.

extension PublicKey: Codable {
    /// Writes the key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Base64.encode(bytes))
    }

    /// Reads what ``encode(to:)`` wrote.
    public init(from decoder: any Decoder) throws {
        guard let key = PublicKey(try decoder.base64()) else { throw decoder.noKey }
        self = key
    }
}

extension KeyPair: Codable {
    /// Writes the secret half.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Base64.encode(privateKey.bytes))
    }

    /// Reads what ``encode(to:)`` wrote.
    public init(from decoder: any Decoder) throws {
        guard let key = PrivateKey(try decoder.base64()) else { throw decoder.noKey }
        self.init(privateKey: key)
    }
}

extension Decoder {
    fileprivate func base64() throws -> [UInt8] {
        Base64.decode(try singleValueContainer().decode(String.self)) ?? []
    }

    fileprivate var noKey: DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: "no key of 32 bytes"))
    }
}
