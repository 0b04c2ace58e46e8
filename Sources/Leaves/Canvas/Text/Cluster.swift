/// A grapheme cluster of cleaned text, with the columns it takes.
///
/// Four bytes and no reference: a screen of them is copied and compared like plain numbers.
public struct Cluster: Hashable, Sendable {
    /// A code point, or a number of ``ClusterTable`` beyond them all; the columns in the upper byte.
    private let bits: UInt32

    init(code: UInt32, width: Int) { bits = code | UInt32(width) << 24 }

    /// Measures a cluster.
    ///
    /// An emoji sequence takes two columns however many code points it joins; anything else takes
    /// what its code points take together, so that conjuncts of Indic scripts keep their room.
    init(_ character: Character) {
        let scalars = character.unicodeScalars
        let first = scalars.first?.value ?? 0x20
        let isSingle = scalars.index(after: scalars.startIndex) == scalars.endIndex
        self.init(
            code: isSingle ? first : ClusterTable.code(of: character),
            width: Cluster.measure(character)
        )
    }

    /// A cluster of one ASCII character; a line feed takes no column.
    init(ascii byte: UInt8) { self.init(code: UInt32(byte), width: Cluster.width(ascii: byte)) }

    private static func width(ascii byte: UInt8) -> Int { byte < 0x20 && byte != 0x09 ? 0 : 1 }

    /// How many columns it takes; 0 for a line feed and for the later columns of a wide one; for a tab
    /// as many as it was placed with.
    public var width: Int { Int(bits >> 24) }

    /// The cluster.
    public var character: Character {
        let code = bits & 0xFF_FFFF
        return Unicode.Scalar(code).map { Character($0) } ?? ClusterTable.character(of: code)
    }

    /// The one code point that it is; nil when it is several.
    public var scalar: Unicode.Scalar? { Unicode.Scalar(bits & 0xFF_FFFF) }

    /// Whether it is this one code point.
    public func isScalar(_ scalar: Unicode.Scalar) -> Bool { bits & 0xFF_FFFF == scalar.value }

    /// An empty column.
    public static let blank = Cluster(ascii: 0x20)
    /// A column that belongs to the wide cluster before it.
    static let continuation = Cluster(code: 0x20, width: 0)

    private static func measure(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if first.value < 0x80, scalars.count == 1 { return width(ascii: UInt8(first.value)) }
        if scalars.count == 1 { return isRegional(first) ? 1 : max(1, CodePoint.width(first)) }
        if isRegional(first) { return 2 }
        var total = 0
        var joined = false
        for scalar in scalars {
            if scalar.value == 0xFE0F || scalar.value == 0x20E3, first.properties.isEmoji {
                return 2
            }
            if joined, scalar.properties.isEmoji { return 2 }
            if scalar.properties.isEmojiModifier, total > 0 { return 2 }
            joined = scalar.value == 0x200D
            total += CodePoint.width(scalar)
        }
        return min(max(1, total), 8)
    }

    private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }
}

/// The clusters of a cleaned text; quick where the text is ASCII.
public struct Clusters: Sequence, IteratorProtocol, Sendable {
    private let text: String
    private var index: String.Index

    init(_ text: String) {
        self.text = text
        index = text.startIndex
    }

    /// The next cluster, nil at the end.
    public mutating func next() -> Cluster? {
        let bytes = text.utf8
        guard index < bytes.endIndex else { return nil }
        let byte = bytes[index]
        let following = bytes.index(after: index)
        // Between two ASCII characters there is always a boundary: cleaned text has no CR LF.
        if byte < 0x80, following == bytes.endIndex || bytes[following] < 0x80 {
            index = following
            return Cluster(ascii: byte)
        }
        let character = text[index]
        index = text.index(after: index)
        return Cluster(character)
    }
}
