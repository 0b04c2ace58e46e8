/// Text that is being written, shared by the encoders and containers of one value.
final class Output {
    var text = OpenText()

    /// Writes a value of any type at a place.
    func write<T: Encodable>(_ value: T, at slot: OpenText.Slot) throws {
        if let failure = text.failure { throw failure }
        if T.self == [UInt8].self, let bytes = value as? [UInt8] { return text.write(bytes) }
        if let dictionary = value as? any TextKeyed {
            return try dictionary.write(to: self, at: slot)
        }
        let before = text.count
        try value.encode(to: ValueEncoder(output: self, slot: slot))
        if text.count == before { text.openObject(at: slot) }
    }

    /// Writes a member; an error carries its name.
    func write(_ value: some Encodable, as name: String, in slot: OpenText.Slot) throws {
        let place = text.member(name, in: slot)
        do {
            try write(value, at: place)
        } catch {
            throw JSONError(carrying: error).inside(.member(name))
        }
    }
}

/// A dictionary with text as keys.
private protocol TextKeyed {
    func write(to output: Output, at slot: OpenText.Slot) throws
}

extension Dictionary: TextKeyed where Key == String, Value: Encodable {
    /// Writes the members in the order of their names.
    fileprivate func write(to output: Output, at slot: OpenText.Slot) throws {
        output.text.openObject(at: slot)
        for (name, value) in sorted(by: { $0.key < $1.key }) {
            try output.write(value, as: name, in: slot)
        }
    }
}
