/// Hands out placeholders for the members of an object.
struct MemberRecorder<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let recorder: FieldRecorder

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { Key(stringValue: FieldRecorder.anyName).map { [$0] } ?? [] }

    /// Who asks whether a member is there can do without it.
    func contains(_ key: Key) -> Bool {
        recorder.noteOptional(key.stringValue)
        return true
    }

    /// Who asks whether a member is null can do without it.
    func decodeNil(forKey key: Key) -> Bool {
        recorder.noteOptional(key.stringValue)
        return false
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        do throws(JSONError) {
            let (value, schema) = try recorder.learn(type)
            recorder.note(key.stringValue, schema)
            return try recorder.choose(value, schema)
        } catch {
            throw error.inside(.member(key.stringValue))
        }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        throw FieldRecorder.nested
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw FieldRecorder.nested
    }

    func superDecoder() throws -> any Decoder { throw FieldRecorder.nested }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw FieldRecorder.nested }
}

/// Hands out one placeholder for the elements of an array.
struct ElementRecorder: UnkeyedDecodingContainer {
    let recorder: FieldRecorder
    private(set) var currentIndex = 0

    init(recorder: FieldRecorder) {
        self.recorder = recorder
        recorder.note(.array(of: Schema(.anything)))
    }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    var isAtEnd: Bool { currentIndex > 0 }

    func decodeNil() -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        do throws(JSONError) {
            let (value, schema) = try recorder.learn(type)
            recorder.note(.array(of: schema))
            currentIndex += 1
            return value
        } catch {
            throw error.inside(.element(currentIndex))
        }
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        throw FieldRecorder.nested
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw FieldRecorder.nested
    }

    mutating func superDecoder() throws -> any Decoder { throw FieldRecorder.nested }
}

/// Hands out a placeholder for a value as a whole.
struct ValueRecorder: SingleValueDecodingContainer {
    let recorder: FieldRecorder

    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let (value, schema) = try recorder.learn(type)
        recorder.note(schema.form)
        return value
    }
}

extension FieldRecorder {
    /// Containers inside containers are what a type by itself describes better.
    fileprivate static let nested = JSONError(
        .refused("reads nested containers: let it conform to SchemaDescribed")
    )
}
