import JSON

/// JSON in and out of the control interface; what is wrong with it is said in words.
enum ControlJSON {
    /// The longest body that is read.
    static let limit = 1 << 20

    /// Reads one value; a member that nothing reads is refused, since it would go unnoticed.
    ///
    /// - Throws: `SandboxError.malformed` that names the place.
    static func decode<T: Decodable>(
        _ type: T.Type,
        from bytes: [UInt8]
    ) throws(SandboxError) -> T {
        do throws(JSONError) {
            let limits = JSON.Limits(bytes: limit, allowsRepeats: false)
            let value = try JSON(parsing: bytes, limits: limits)
            if let (path, names) = value.stranger(to: type) {
                let all = names.joined(separator: ", ")
                let sentence = "nothing has this name here; there are \(all)"
                throw JSONError(.refused(sentence), at: path)
            }
            return try value.decode(type)
        } catch {
            throw .malformed(error.sentenceForBody)
        }
    }

    /// Writes one value.
    ///
    /// - Throws: `SandboxError.failed` when it has no form in JSON.
    static func encode(_ value: some Encodable) throws(SandboxError) -> [UInt8] {
        do {
            return try JSON.encode(value)
        } catch {
            throw .failed("the answer cannot be written as JSON: \(error)")
        }
    }
}

extension JSONError {
    /// What is wrong with the body of a request.
    fileprivate var sentenceForBody: String {
        switch reason {
        case .syntax, .tooDeep: "the body is not JSON: \(self)"
        case .tooLong: "the body is \(self)"
        case .missing, .mismatch, .repeated, .refused: "\(self)"
        }
    }
}
