/// Writes the members of an object.
struct KeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let output: Output
    let slot: OpenText.Slot

    var codingPath: [any CodingKey] { [] }

    init(output: Output, slot: OpenText.Slot) {
        self.output = output
        self.slot = slot
        output.text.openObject(at: slot)
    }

    func encodeNil(forKey key: Key) throws { try encode(JSON.null, forKey: key) }

    /// Writes a number, a flag or text; each of them has a requirement of its own that this fulfils.
    func encode<T: Primitive>(_ value: T, forKey key: Key) throws {
        _ = output.text.member(key.stringValue, in: slot)
        do throws(JSONError) {
            try output.text.write(value)
        } catch {
            throw error.inside(.member(key.stringValue))
        }
    }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        try output.write(value, as: key.stringValue, in: slot)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        nested(key.stringValue).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        nested(key.stringValue).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { nested("super") }
    func superEncoder(forKey key: Key) -> any Encoder { nested(key.stringValue) }

    private func nested(_ name: String) -> ValueEncoder {
        ValueEncoder(output: output, slot: output.text.member(name, in: slot))
    }
}
