import FoundationEssentials

/// JSON in and out of the control interface; what is wrong with it is said in words.
enum ControlJSON {
    /// The longest body that is read.
    static let limit = 1 << 20

    /// Reads one value.
    ///
    /// - Throws: `SandboxError.malformed` that names the place.
    static func decode<T: Decodable>(
        _ type: T.Type,
        from bytes: [UInt8]
    ) throws(SandboxError) -> T {
        guard bytes.count <= limit else { throw .malformed("the body is longer than 1 MiB") }
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw .malformed(describe(error))
        } catch {
            throw .malformed("the body is not JSON")
        }
    }

    /// Writes one value, keys sorted.
    static func encode(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { [UInt8]($0) } ?? Array("null".utf8)
    }

    private static func describe(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context):
            "\(place(context.codingPath))\(key.stringValue) is missing"
        case .typeMismatch(let type, let context):
            "\(place(context.codingPath))expected \(name(type))"
        case .valueNotFound(let type, let context):
            "\(place(context.codingPath))expected \(name(type)), found null"
        case .dataCorrupted(let context):
            "\(place(context.codingPath))\(context.debugDescription)"
        @unknown default: "the body is not what was expected"
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        guard !path.isEmpty else { return "" }
        let parts = path.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }
        return parts.joined(separator: ".") + ": "
    }

    private static func name(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Bool.Type: "true or false"
        case is Int.Type, is Double.Type: "a number"
        case is [String: Any].Type: "an object"
        case is [Any].Type: "an array"
        default: "another type"
        }
    }
}
