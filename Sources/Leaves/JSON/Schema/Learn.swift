extension Schema {
    /// Learns a type by letting it decode itself from placeholders.
    ///
    /// Works for types that take what their fields' types take: synthesized `Decodable` and what reads like
    /// it. Enumerations of texts are learned from `CaseIterable`; others conform to ``SchemaDescribed``.
    ///
    /// - Throws: ``JSONError`` with the path of the type that refused its placeholder.
    public init<T: Decodable>(of type: T.Type) throws(JSONError) {
        self = try Schema.learn(type, level: 0).schema
    }

    private static let deepest = 24

    /// A value of a type, made from placeholders, and what was learned on the way.
    static func learn<T: Decodable>(
        _ type: T.Type,
        level: Int
    ) throws(JSONError) -> (value: T, schema: Schema) {
        if let known = try known(type), let value = known.value as? T {
            return (value, known.schema)
        }
        guard level < deepest else { throw refusal(type) }
        let recorder = FieldRecorder(level: level)
        do {
            let value = try T(from: recorder)
            return (value, recorder.schema(named: "\(type)"))
        } catch let error as JSONError {
            throw error
        } catch {
            throw refusal(type)
        }
    }

    /// What need not be asked; nil for other types.
    private static func known<T: Decodable>(
        _ type: T.Type
    ) throws(JSONError) -> (value: Any, schema: Schema)? {
        if let direct = type as? any Readable.Type {
            return (direct.placeholder, Schema(direct.form))
        }
        if T.self == [UInt8].self { return ([UInt8](), Schema(.bytes)) }
        if let described = type as? any SchemaDescribed.Type {
            return (try described.schema.sample.decode(type), described.schema)
        }
        guard let choice = type as? any (RawRepresentable & CaseIterable).Type else { return nil }
        return firstChoice(of: choice)
    }

    private static func firstChoice<T: RawRepresentable & CaseIterable>(
        of type: T.Type
    ) -> (value: Any, schema: Schema)? {
        guard T.RawValue.self == String.self, let first = type.allCases.first else { return nil }
        return (first, Schema(.choice(rawValues(of: type))))
    }

    private static func refusal(_ type: any Any.Type) -> JSONError {
        JSONError(.refused("\(type) refuses placeholders: let it conform to SchemaDescribed"))
    }
}
