import JSON

/// Help for people who mistype a name.
public enum Spelling {
    /// The name, of those that could have been meant, that is most like a word; nil when none is near.
    public static func nearest(to word: String, among names: [String]) -> String? {
        let word = Array(word.utf8.prefix(40))
        let near = names.map { (name: $0, distance: distance(word, Array($0.utf8))) }
            .min { $0.distance < $1.distance }
        guard let near, near.distance <= max(2, word.count / 3) else { return nil }
        return near.name
    }

    /// A word from outside as it may stand in a sentence: quoted, cut, without control characters.
    public static func shown(_ word: String) -> String {
        JSON.string(String(word.prefix(40))).text(JSON.Format(escapes: .nonASCII))
    }

    /// How many letters must be changed, added or taken away to make one word of the other.
    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (index, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for place in other.indices {
                let change = diagonal + (letter == other[place] ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(change, row[place] + 1, diagonal + 1)
            }
        }
        return row[other.count]
    }
}
