internal import Synchronization

extension Schema {
    /// Learns a type by letting it decode itself from placeholders.
    ///
    /// Works for types that take what their fields' types take: synthesized `Decodable` and what reads like
    /// it. Enumerations of texts are learned from `CaseIterable`. A type whose first choice decides what else
    /// it reads is asked once for each choice. Others conform to ``SchemaDescribed``.
    ///
    /// - Throws: ``JSONError`` with the path of the type that refused its placeholder.
    public init<T: Decodable>(of type: T.Type) throws(JSONError) {
        if let known = Schema.learned(type) {
            self = known
        } else {
            self = try Schema.learn(type, level: 0).schema
        }
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
        // A value may not be kept for whoever asks next, so it is made anew from what is known.
        if let schema = learned(type), let value = try? schema.sample.decode(type) {
            return (value, schema)
        }
        guard level < deepest else { throw refusal(type) }
        let first = FieldRecorder(level: level)
        let value = try ask(type, first)
        var fields = first.fields
        for variant in (0..<first.variants).dropFirst() {
            let other = FieldRecorder(level: level, variant: variant)
            _ = try ask(type, other)
            fields = merge(fields, other.fields)
        }
        let schema = first.form.map { Schema($0) } ?? Schema(.object(fields), name: "\(type)")
        note(schema, of: type)
        return (value, schema)
    }

    /// What was learned by now: many types have the same parts.
    private static let memory = Mutex<[ObjectIdentifier: Schema]>([:])

    private static func learned(_ type: any Any.Type) -> Schema? {
        memory.withLock { $0[ObjectIdentifier(type)] }
    }

    private static func note(_ schema: Schema, of type: any Any.Type) {
        memory.withLock { $0[ObjectIdentifier(type)] = schema }
    }

    private static func ask<T: Decodable>(
        _ type: T.Type,
        _ recorder: FieldRecorder
    ) throws(JSONError) -> T {
        do {
            return try T(from: recorder)
        } catch let error as JSONError {
            throw error
        } catch {
            throw refusal(type)
        }
    }

    /// The fields of two variants of a type; what one of them can do without is optional.
    private static func merge(_ one: [Field], _ other: [Field]) -> [Field] {
        var merged = one.map { field in
            let isSame = other.contains { $0.name == field.name && !$0.isOptional }
            return Field(field.name, field.schema, isOptional: field.isOptional || !isSame)
        }
        for field in other where !one.contains(where: { $0.name == field.name }) {
            merged.append(Field(field.name, field.schema, isOptional: true))
        }
        return merged
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
            if let schema = learned(type) { return (try schema.sample.decode(type), schema) }
            let schema = try described.schema
            note(schema, of: type)
            return (try schema.sample.decode(type), schema)
        }
        guard let choice = type as? any (RawRepresentable & CaseIterable).Type else { return nil }
        return firstChoice(of: choice)
    }

    private static func firstChoice<T: RawRepresentable & CaseIterable>(
        of type: T.Type
    ) -> (value: Any, schema: Schema)? {
        guard let texts = texts(of: type), let first = type.allCases.first else { return nil }
        return (first, Schema(.choice(texts)))
    }

    private static func refusal(_ type: any Any.Type) -> JSONError {
        JSONError(.refused("\(type) refuses placeholders: let it conform to SchemaDescribed"))
    }
}
