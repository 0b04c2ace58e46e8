/// Hands out the elements of an array.
struct ArrayReader: UnkeyedDecodingContainer {
    let elements: [JSON]
    private(set) var currentIndex = 0

    init(elements: [JSON]) { self.elements = elements }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    mutating func decodeNil() -> Bool {
        guard !isAtEnd, elements[currentIndex].isNull else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try read { try $0.decode(type) }
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try read { try ValueDecoder(value: $0).container(keyedBy: type) }
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try read { try ValueDecoder(value: $0).unkeyedContainer() }
    }

    mutating func superDecoder() throws -> any Decoder { try read { ValueDecoder(value: $0) } }

    /// Reads the next element; an error carries its place.
    private mutating func read<T>(_ read: (JSON) throws -> T) throws -> T {
        do {
            guard !isAtEnd else { throw JSONError(.missing) }
            let result = try read(elements[currentIndex])
            currentIndex += 1
            return result
        } catch {
            throw JSONError(carrying: error).inside(.element(currentIndex))
        }
    }
}
