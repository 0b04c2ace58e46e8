extension JSON {
    /// Writes a value as compact JSON, straight to bytes, members in the order in which they are encoded.
    ///
    /// `[UInt8]` becomes base64. A dictionary with text as keys is written in the order of its keys, so that
    /// the same value is always the same bytes. A type that writes to a container after one around it went on
    /// is refused: what was written is closed.
    ///
    /// - Throws: ``JSONError`` for NaN and infinity, or with what the type itself threw.
    public static func encode(_ value: some Encodable) throws(JSONError) -> [UInt8] {
        let output = Output()
        do {
            try output.write(value, at: OpenText.root)
        } catch {
            throw JSONError(carrying: error)
        }
        return try output.text.finish()
    }

    /// The value that a type writes.
    ///
    /// - Throws: As ``encode(_:)``.
    public init(encoding value: some Encodable) throws(JSONError) {
        self = try JSON(parsing: JSON.encode(value), limits: Limits(bytes: .max))
    }
}

extension JSONError {
    /// What a type threw while it was read or written, in our words.
    init(carrying error: any Error) {
        switch error {
        case let error as JSONError: self = error
        case EncodingError.invalidValue(_, let context):
            self.init(.refused(context.debugDescription))
        case DecodingError.keyNotFound(let key, _):
            self.init(.missing, at: [.member(key.stringValue)])
        case DecodingError.dataCorrupted(let context), DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context):
            self.init(.refused(context.debugDescription))
        default: self.init(.refused("\(error)"))
        }
    }
}
