/// Columns by code point.
enum CodePoint {
    /// 0, 1 or 2 columns, from ``WidthTable``.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        if isIn(WidthTable.zero, value) { return 0 }
        if value >= 0x1100, isIn(WidthTable.wide, value) { return 2 }
        return 1
    }

    /// Whether a value lies in a sorted list of (first, last) pairs.
    private static func isIn(_ pairs: [UInt32], _ value: UInt32) -> Bool {
        var low = 0
        var high = pairs.count / 2
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle * 2 + 1] < value {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < pairs.count / 2 && pairs[low * 2] <= value
    }
}

/// A grapheme cluster of cleaned text, with the columns it takes.
public struct Cluster: Hashable, Sendable {
    /// The cluster.
    public let character: Character
    /// How many columns it takes; 0 for a line feed and for the later columns of a wide one.
    public let width: Int

    init(_ character: Character, width: Int) {
        self.character = character
        self.width = width
    }

    /// Measures a cluster.
    ///
    /// An emoji sequence takes two columns however many code points it joins; anything else takes
    /// what its code points take together, so that conjuncts of Indic scripts keep their room.
    init(_ character: Character) {
        self.init(character, width: Cluster.measure(character))
    }

    /// An empty column.
    public static let blank = Cluster(" ", width: 1)
    /// A column that belongs to the wide cluster before it.
    static let continuation = Cluster(" ", width: 0)

    private static func measure(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if first.value < 0x80, scalars.count == 1 { return first.value < 0x20 ? 0 : 1 }
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
    private var characters: String.Iterator

    init(_ text: String) { characters = text.makeIterator() }

    /// The next cluster, nil at the end.
    public mutating func next() -> Cluster? {
        guard let character = characters.next() else { return nil }
        if let byte = character.utf8.first, byte >= 0x20, byte < 0x7F, character.utf8.count == 1 {
            return Cluster(character, width: 1)
        }
        return Cluster(character)
    }
}
