import CNcurses
import Canvas

/// What ncurses is given for one cluster: pieces whose widths the C library agrees with.
///
/// The grid counts columns by our own table. Where the C library or an older terminal would count
/// otherwise, something of the same width is drawn that all count alike: the first member of a
/// joined emoji, the base without skin tone or variation selector. A flag is its two letters, a capital first: two
/// flags side by side are `FiJp`. Terminals that are known to draw flags get them.
enum Pieces {
    /// Whether a cluster is one code point that the C library does not know, such as an emoji of this year.
    ///
    /// The terminal may well know it: it is drawn over what stands in for it.
    static func isUnknown(_ cluster: Cluster) -> Bool {
        guard let scalar = cluster.scalar, !scalar.isASCII, cluster.width > 0 else { return false }
        return wcwidth(wchar_t(scalar.value)) < 0
    }

    /// Code points to draw one after the other, each list for one ncurses cell.
    static func of(_ cluster: Cluster, drawsFlags: Bool) -> [[wchar_t]] {
        let character = cluster.character
        if let byte = character.asciiValue { return [[wchar_t(byte)]] }
        let scalars = Array(character.unicodeScalars)
        guard let first = scalars.first else { return [[0x20]] }
        var pieces: [[wchar_t]] = []
        var used = 0
        for scalar in drawn(scalars, first, drawsFlags: drawsFlags) {
            let width = Int(wcwidth(wchar_t(scalar.value)))
            if width > 0 {
                pieces.append([wchar_t(scalar.value)])
                used += width
            } else if width == 0, let last = pieces.indices.last, pieces[last].count < 5 {
                pieces[last].append(wchar_t(scalar.value))
            } else if width < 0 {
                pieces = []
                break
            }
        }
        if pieces.isEmpty || used > cluster.width {
            // Where the locale has no such sign a question mark says that something is there, and `~` where a text is
            // cut.
            let stand: wchar_t = first == "…" ? 0x7E : 0x3F
            pieces = [[wcwidth(0xFFFD) == 1 ? 0xFFFD : stand]]
            used = 1
        }
        while used < cluster.width {
            pieces.append([0x20])
            used += 1
        }
        return pieces
    }

    /// Whether it is a letter of a flag.
    static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }

    private static func drawn(
        _ scalars: [Unicode.Scalar],
        _ first: Unicode.Scalar,
        drawsFlags: Bool
    ) -> [Unicode.Scalar] {
        if isRegional(first) {
            if drawsFlags, scalars.count == 2 { return scalars }
            return scalars.enumerated().compactMap { index, scalar in
                Unicode.Scalar(scalar.value &- 0x1F1E6 &+ (index == 0 ? 0x41 : 0x61))
            }
        }
        let isSequence = scalars.contains {
            $0.value == 0xFE0F || $0.value == 0x20E3 || $0.value == 0x200D
                || $0.properties.isEmojiModifier
        }
        if isSequence, scalars.count > 1, first.properties.isEmoji { return [first] }
        return scalars.filter { !(0xFE00...0xFE0F).contains($0.value) && $0.value != 0x200D }
    }
}
