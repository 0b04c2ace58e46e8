/// The order in which text is read that is written from right to left.
///
/// The bidirectional algorithm as far as cleaned text of one line needs it: there are no embeddings and overrides in
/// it, since the gate takes their characters out. Letters are not joined; that is the terminal's business.
///
///     logical   אבג 12 abc        shown   abc 12 גבא      begun with Hebrew: from the right
///     logical   abc אבג 12        shown   abc 12 גבא      begun with Latin: from the left
///
/// - Source: Unicode Standard Annex 9, rules P2, P3, W1 to W7, N1, N2, I1, I2, L1, L2 and L4.
enum Bidi {
    /// What a character does to the direction.
    private enum Kind {
        /// Hebrew and the like; Arabic and the like; everything else with a direction.
        case right, arabic, left
        /// Digits of Europe and of Arabia, and what stands in and about numbers.
        case number, arabicNumber, separator, sign, commonSeparator
        case neutral
    }

    /// A cluster of a line, where it is shown.
    struct Place: Hashable {
        /// Its index in the line as it was written.
        var index: Int
        /// Whether it stands in a run from the right, where brackets are turned round.
        var isFromRight: Bool
    }

    /// A line's clusters in the order in which they are shown; nil when that is the one in which they were written.
    static func order(_ clusters: [Cluster]) -> [Place]? {
        guard clusters.contains(where: \.isFromRight) else { return nil }
        var kinds = clusters.map(kind)
        let base = kinds.first { $0 == .left || $0 == .right || $0 == .arabic }
        let isFromRight = base == .right || base == .arabic
        resolveNumbers(&kinds, isFromRight: isFromRight)
        resolveNeutrals(&kinds, isFromRight: isFromRight)
        var levels = kinds.map { level(of: $0, isFromRight: isFromRight) }
        // Blanks at the end stand where the line ends.
        for index in clusters.indices.reversed() {
            guard clusters[index].isBlank else { break }
            levels[index] = isFromRight ? 1 : 0
        }
        return reversed(levels).map { Place(index: $0, isFromRight: levels[$0] % 2 == 1) }
    }

    /// The cluster that is shown for one that stands between letters that run from the right.
    static func mirrored(_ cluster: Cluster) -> Cluster {
        guard let scalar = cluster.scalar, let other = mirrors[scalar] else { return cluster }
        return Cluster(Character(other))
    }

    // MARK: - The rules

    /// W1 to W7: what numbers are, and what belongs to them.
    private static func resolveNumbers(_ kinds: inout [Kind], isFromRight: Bool) {
        var strong: Kind = isFromRight ? .right : .left
        for index in kinds.indices {
            switch kinds[index] {
            case .left, .right: strong = kinds[index]
            case .arabic:
                strong = .arabic
                kinds[index] = .right
            case .number where strong == .arabic: kinds[index] = .arabicNumber
            default: break
            }
        }
        joinSeparators(&kinds)
        joinSigns(&kinds)
        strong = isFromRight ? .right : .left
        for index in kinds.indices {
            switch kinds[index] {
            case .left, .right: strong = kinds[index]
            case .separator, .commonSeparator, .sign: kinds[index] = .neutral
            case .number where strong == .left: kinds[index] = .left
            default: break
            }
        }
    }

    /// W4: one separator between two numbers of a kind is part of them.
    private static func joinSeparators(_ kinds: inout [Kind]) {
        for index in kinds.indices.dropFirst().dropLast() where kinds[index - 1] == kinds[index + 1]
        {
            switch (kinds[index], kinds[index - 1]) {
            case (.separator, .number), (.commonSeparator, .number): kinds[index] = .number
            case (.commonSeparator, .arabicNumber): kinds[index] = .arabicNumber
            default: break
            }
        }
    }

    /// W5: signs such as `%` beside a number are part of it.
    private static func joinSigns(_ kinds: inout [Kind]) {
        var start = kinds.startIndex
        while start < kinds.endIndex {
            guard kinds[start] == .sign else {
                start += 1
                continue
            }
            var end = start
            while end < kinds.endIndex, kinds[end] == .sign { end += 1 }
            let touches =
                (start > 0 && kinds[start - 1] == .number)
                || (end < kinds.endIndex && kinds[end] == .number)
            if touches { for index in start..<end { kinds[index] = .number } }
            start = end
        }
    }

    /// N1 and N2: what has no direction takes that of both its neighbours, or the line's.
    private static func resolveNeutrals(_ kinds: inout [Kind], isFromRight: Bool) {
        var start = kinds.startIndex
        while start < kinds.endIndex {
            guard kinds[start] == .neutral else {
                start += 1
                continue
            }
            var end = start
            while end < kinds.endIndex, kinds[end] == .neutral { end += 1 }
            let before = start > 0 ? kinds[start - 1] != .left : isFromRight
            let after = end < kinds.endIndex ? kinds[end] != .left : isFromRight
            let runsFromRight = before == after ? before : isFromRight
            for index in start..<end { kinds[index] = runsFromRight ? .right : .left }
            start = end
        }
    }

    /// I1 and I2: how deep a character stands; what is odd runs from the right.
    private static func level(of kind: Kind, isFromRight: Bool) -> Int {
        switch kind {
        case .left: isFromRight ? 2 : 0
        case .number, .arabicNumber: 2
        default: 1
        }
    }

    /// L2: every run of a level or deeper is turned round, the deepest first.
    private static func reversed(_ levels: [Int]) -> [Int] {
        var order = Array(levels.indices)
        for level in [2, 1] {
            var start = 0
            while start < order.count {
                guard levels[order[start]] >= level else {
                    start += 1
                    continue
                }
                var end = start
                while end < order.count, levels[order[end]] >= level { end += 1 }
                order[start..<end].reverse()
                start = end
            }
        }
        return order
    }

    // MARK: - The characters

    private static func kind(_ cluster: Cluster) -> Kind {
        guard let scalar = cluster.character.unicodeScalars.first else { return .neutral }
        let value = scalar.value
        switch value {
        case 0x30...0x39, 0xB2, 0xB3, 0xB9, 0x6F0...0x6F9: return .number
        case 0x660...0x669, 0x66B, 0x66C: return .arabicNumber
        case 0x2B, 0x2D: return .separator
        case 0x2C, 0x2E, 0x2F, 0x3A, 0xA0: return .commonSeparator
        case 0x23...0x25, 0xA2...0xA5, 0xB0, 0xB1, 0x66A, 0x20A0...0x20CF: return .sign
        case 0x590...0x5FF, 0x7C0...0x85F, 0xFB1D...0xFB4F, 0x10800...0x10CFF, 0x1E800...0x1EC6F:
            return .right
        case 0x600...0x7BF, 0x860...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x10D00...0x10D3F,
            0x1EE00...0x1EEFF:
            return .arabic
        default: return scalar.properties.isAlphabetic ? .left : .neutral
        }
    }

    private static let mirrors: [Unicode.Scalar: Unicode.Scalar] = [
        "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<",
        "«": "»", "»": "«", "‹": "›", "›": "‹",
    ]
}

extension Cluster {
    /// Whether it may be a letter or digit of a script that runs from the right.
    var isFromRight: Bool {
        guard let scalar = character.unicodeScalars.first, scalar.value >= 0x590 else {
            return false
        }
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10D3F, 0x1E800...0x1EEFF:
            return true
        default: return false
        }
    }
}

extension [Cell] {
    /// A line's cells in the order in which they are read.
    var inReadingOrder: [Cell] {
        let clusters = map(\.cluster)
        guard let order = Bidi.order(clusters) else { return self }
        return order.map { place in
            let cell = self[place.index]
            return place.isFromRight ? Cell(Bidi.mirrored(cell.cluster), cell.style) : cell
        }
    }
}

/// Where in a line that is shown in the order of reading the cursor stands.
public enum ReadingOrder {
    /// The column of a cluster; behind the last, the line's width.
    ///
    /// - Parameters:
    ///   - index: The cluster's index in the line as it was written.
    ///   - clusters: The line.
    /// - Returns: How many columns are shown before it.
    public static func column(of index: Int, in clusters: [Cluster]) -> Int {
        guard index < clusters.count, let order = Bidi.order(clusters) else {
            return clusters.prefix(index).reduce(0) { $0 + $1.width }
        }
        var column = 0
        for place in order {
            if place.index == index { break }
            column += clusters[place.index].width
        }
        return column
    }
}

extension CleanText {
    /// Whether some of it may run from the right.
    var runsFromRight: Bool {
        // Nothing below U+0590 does; what is above begins with this byte or a greater one.
        string.utf8.contains { $0 >= 0xD6 } && clusters.contains(where: \.isFromRight)
    }
}
