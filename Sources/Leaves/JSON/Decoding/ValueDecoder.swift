/// Hands out what a value holds.
struct ValueDecoder: Decoder {
    let value: JSON

    /// Empty: where an error happened is found out on the way back.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        guard let object = value.object else { throw value.mismatch("an object") }
        return KeyedDecodingContainer(KeyedReader(object: object))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let elements = value.array else { throw value.mismatch("an array") }
        return ArrayReader(elements: elements)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension ValueDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { value.isNull }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try value.decode(type) }
}
