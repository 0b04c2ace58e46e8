/// Hands out the containers for one value.
struct ValueEncoder: Encoder {
    let output: Output
    let slot: OpenText.Slot

    /// Empty: where an error happened is found out on the way back, so that what works costs nothing.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(KeyedWriter<Key>(output: output, slot: slot))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        ArrayWriter(output: output, slot: slot)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension ValueEncoder: SingleValueEncodingContainer {
    func encodeNil() throws { try output.text.write(JSON.null) }

    /// Writes a number, a flag or text; each of them has a requirement of its own that this fulfils.
    func encode<T: Primitive>(_ value: T) throws { try output.text.write(value) }

    func encode<T: Encodable>(_ value: T) throws { try output.write(value, at: slot) }
}
