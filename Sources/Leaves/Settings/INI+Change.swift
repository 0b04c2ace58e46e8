extension INI {
    /// Sets one key in a text and leaves everything else as it is, comments and order included.
    ///
    /// The last line that sets the key is replaced, its comment with it, and earlier ones are taken away; a new
    /// key comes at the end of its section, a new section at the end of the text.
    ///
    /// - Parameters:
    ///   - section: The section.
    ///   - key: The key.
    ///   - value: What it is to hold; nil takes the key away.
    ///   - text: The text.
    /// - Returns: The new text; nil when no line can hold this value.
    public static func setting(
        _ section: String,
        _ key: String,
        to value: String?,
        in text: String
    ) -> String? {
        guard value?.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) ?? true else { return nil }
        // By code point: CR LF is one character of Swift's, and no line feed.
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Substring($0) }
        if lines.last?.isEmpty == true { lines.removeLast() }
        let entries = INI(text, file: "").entries
        let set = entries.filter { $0.section == section && $0.key == key }.map { $0.line - 1 }
        let end = lines.last?.unicodeScalars.last == "\r" ? "\r" : ""
        let line = value.map { Substring("\(key) = \(written($0))\(end)") }
        if let line, let last = set.last, lines.indices.contains(last) {
            lines[last] = line
        } else if let line {
            insert(line, section, entries, &lines)
        }
        for place in (value == nil ? set : Array(set.dropLast())).reversed() {
            lines.remove(at: place)
        }
        let changed = lines.map { $0 + "\n" }.joined()
        let now = INI(changed, file: "").entries.last { $0.section == section && $0.key == key }
        return now?.value == value ? changed : nil
    }

    private static func insert(
        _ line: Substring,
        _ section: String,
        _ entries: [Entry],
        _ lines: inout [Substring]
    ) {
        if let last = entries.last(where: { $0.section == section }) {
            return lines.insert(line, at: min(last.line, lines.count))
        }
        let heading = "[\(section)]"
        if let place = lines.lastIndex(where: { $0.lowercased().hasPrefix(heading) }) {
            return lines.insert(line, at: place + 1)
        }
        if !lines.isEmpty { lines.append("") }
        lines += [Substring(heading), line]
    }

    /// A value as it stands in a line: in quotes where blanks or signs of comments need them.
    private static func written(_ value: String) -> String {
        // Blanks, quotes, `#` and `;`.
        let isPlain = value.utf8.allSatisfy { $0 > 0x23 && $0 != 0x3B } && !value.isEmpty
        return isPlain ? value : "\"\(value)\""
    }
}
