/// Writes the elements of an array.
struct ArrayWriter: UnkeyedEncodingContainer {
    let output: Output
    let slot: OpenText.Slot

    var codingPath: [any CodingKey] { [] }
    var count: Int { output.text.count(at: slot) }

    init(output: Output, slot: OpenText.Slot) {
        self.output = output
        self.slot = slot
        output.text.openArray(at: slot)
    }

    func encodeNil() throws { try encode(JSON.null) }

    /// Writes a number, a flag or text; each of them has a requirement of its own that this fulfils.
    func encode<T: Primitive>(_ value: T) throws {
        let index = count
        _ = output.text.element(in: slot)
        do throws(JSONError) {
            try output.text.write(value)
        } catch {
            throw error.inside(.element(index))
        }
    }

    func encode<T: Encodable>(_ value: T) throws {
        let index = count
        let place = output.text.element(in: slot)
        do {
            try output.write(value, at: place)
        } catch {
            throw JSONError(carrying: error).inside(.element(index))
        }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        nested().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }
    func superEncoder() -> any Encoder { nested() }

    private func nested() -> ValueEncoder {
        ValueEncoder(output: output, slot: output.text.element(in: slot))
    }
}
