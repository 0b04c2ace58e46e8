/// Reads numbers and letters from bytes that may end anywhere.
struct ByteReader: Sendable {
    private let bytes: [UInt8]

    /// Reads these.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The byte at a place; nil behind the end.
    subscript(place: Int) -> UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

    /// Whether they begin with these.
    func begins(with start: [UInt8]) -> Bool { bytes.starts(with: start) }

    /// Whether they begin with this text.
    func begins(with start: String) -> Bool { has(start, at: 0) }

    /// Whether a text stands at a place.
    func has(_ text: String, at place: Int) -> Bool {
        place >= 0 && place <= bytes.count && bytes[place...].starts(with: text.utf8)
    }

    /// Where a text stands first from a place on; nil when it does not.
    func find(_ text: String, from place: Int = 0) -> Int? {
        guard place <= bytes.count else { return nil }
        return bytes[place...].firstRange(of: Array(text.utf8))?.lowerBound
    }

    /// Where a text stands last; nil when it does not.
    func findLast(_ text: String) -> Int? {
        let text = Array(text.utf8)
        guard bytes.count >= text.count else { return nil }
        return (0...(bytes.count - text.count)).last { bytes[$0...].starts(with: text) }
    }

    /// Letters of ASCII; what is there of them.
    func text(_ place: Int, count: Int) -> String {
        guard place >= 0, place < bytes.count else { return "" }
        return String(decoding: bytes[place...].prefix(count), as: UTF8.self)
    }

    /// Whether all that is there could be text.
    var isText: Bool {
        // The last character may be cut.
        let whole = bytes.count > 4 ? bytes.dropLast(4) : bytes[...]
        return !bytes.isEmpty && !bytes.contains(0)
            && String(validating: whole, as: UTF8.self) != nil
    }

    func big16(_ place: Int) -> UInt32? { number(place, 2, isBig: true) }
    func big32(_ place: Int) -> UInt32? { number(place, 4, isBig: true) }
    func little16(_ place: Int) -> UInt32? { number(place, 2, isBig: false) }
    func little24(_ place: Int) -> UInt32? { number(place, 3, isBig: false) }
    func little32(_ place: Int) -> UInt32? { number(place, 4, isBig: false) }

    private func number(_ place: Int, _ count: Int, isBig: Bool) -> UInt32? {
        guard place >= 0, place <= bytes.count - count else { return nil }
        let part = bytes[place..<place + count]
        return (isBig ? Array(part) : part.reversed()).reduce(0) { $0 << 8 | UInt32($1) }
    }
}
