internal import Synchronization

/// Text that is being written, shared by the encoders and containers of one value.
final class Output {
    var text = OpenText()

    /// Writes a value of any type at a place.
    func write<T: Encodable>(_ value: T, at slot: OpenText.Slot) throws {
        if let failure = text.failure { throw failure }
        // What is odd is kept in one pointer, which is seen at once.
        if MemoryLayout<T>.size == MemoryLayout<Int>.size, OddTypes.isOdd(T.self),
            try writeOdd(value, at: slot)
        {
            return
        }
        let before = text.count
        try value.encode(to: ValueEncoder(output: self, slot: slot))
        if text.count == before { text.openObject(at: slot) }
    }

    /// Writes what does not write itself as JSON has it; returns whether it was such a value.
    private func writeOdd(_ value: some Encodable, at slot: OpenText.Slot) throws -> Bool {
        if let bytes = value as? [UInt8] {
            text.write(bytes)
        } else if let dictionary = value as? any TextKeyed {
            try dictionary.write(to: self, at: slot)
        } else {
            return false
        }
        return true
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

/// Which types do not write themselves as JSON has it: to find out costs more than to write a small value, so it
/// is remembered.
private enum OddTypes {
    private static let known = Mutex<[ObjectIdentifier: Bool]>([:])

    static func isOdd(_ type: any Encodable.Type) -> Bool {
        known.withLock { known in
            let id = ObjectIdentifier(type)
            if let isOdd = known[id] { return isOdd }
            let isOdd = type == [UInt8].self || type is any TextKeyed.Type
            known[id] = isOdd
            return isOdd
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
