/// Hands out the members of an object.
struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let object: JSON.Object

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { object.members.compactMap { Key(stringValue: $0.name) } }

    func contains(_ key: Key) -> Bool { object[key.stringValue] != nil }
    func decodeNil(forKey key: Key) -> Bool { object[key.stringValue]?.isNull ?? true }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try read(key.stringValue) { try $0.decode(type) }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try read(key.stringValue) { try ValueDecoder(value: $0).container(keyedBy: type) }
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try read(key.stringValue) { try ValueDecoder(value: $0).unkeyedContainer() }
    }

    func superDecoder() throws -> any Decoder { try read("super") { ValueDecoder(value: $0) } }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        try read(key.stringValue) { ValueDecoder(value: $0) }
    }

    /// Reads a member; an error carries its name.
    private func read<T>(_ name: String, _ read: (JSON) throws -> T) throws -> T {
        do {
            guard let value = object[name] else { throw JSONError(.missing) }
            return try read(value)
        } catch {
            throw JSONError(carrying: error).inside(.member(name))
        }
    }
}
