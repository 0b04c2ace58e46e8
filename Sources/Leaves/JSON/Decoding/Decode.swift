import Encodings

extension JSON {
    /// Reads a value of a type from JSON text.
    ///
    /// Members that the type does not know are passed over. `[UInt8]` is read from base64.
    ///
    /// - Throws: ``JSONError`` that says where and what was expected: `to: expected a string, found a number`.
    public static func decode<T: Decodable>(
        _ type: T.Type = T.self,
        from bytes: [UInt8],
        limits: Limits = Limits()
    ) throws(JSONError) -> T {
        try JSON(parsing: bytes, limits: limits).decode(type)
    }

    /// Reads a value of a type.
    ///
    /// - Throws: As ``decode(_:from:limits:)``.
    public func decode<T: Decodable>(_ type: T.Type = T.self) throws(JSONError) -> T {
        if let direct = type as? any Readable.Type { return try cast(direct.init(reading: self)) }
        if T.self == [UInt8].self { return try cast(base64()) }
        do {
            return try T(from: ValueDecoder(value: self))
        } catch DecodingError.dataCorrupted(let context) {
            throw JSONError(.refused(choices(of: type) ?? context.debugDescription))
        } catch {
            throw JSONError(carrying: error)
        }
    }

    func mismatch(_ expected: String) -> JSONError {
        JSONError(.mismatch(expected: expected, found: kind))
    }

    private func base64() throws(JSONError) -> [UInt8] {
        guard let text = string, let bytes = Base64.decodeExactly(text) else {
            throw mismatch("bytes in base64")
        }
        return bytes
    }

    /// The value as the type that it is known to be.
    private func cast<T>(_ value: Any) throws(JSONError) -> T {
        guard let value = value as? T else { throw mismatch("\(T.self)") }
        return value
    }

    /// What an enumeration of texts takes, as a sentence; nil for other types.
    private func choices(of type: any Any.Type) -> String? {
        guard let type = type as? any (RawRepresentable & CaseIterable).Type,
            let texts = texts(of: type)
        else { return nil }
        return "expected one of \(texts.joined(separator: ", "))"
    }
}

/// What an enumeration of texts takes; nil for one of other values.
func texts<T: RawRepresentable & CaseIterable>(of type: T.Type) -> [String]? {
    guard T.RawValue.self == String.self else { return nil }
    return type.allCases.map { "\($0.rawValue)" }
}
