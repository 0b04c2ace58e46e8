/// Text that passed the gate: the only kind of text that can enter a ``Grid``.
///
/// It holds no control character, escape, bidirectional control or invisible format character, so
/// nothing in it can move the cursor, change colours or hide from the reader. Line feeds and tabs are kept
/// in bodies alone; the grid draws blanks for a tab. Literals in our own source pass the same gate.
public struct CleanText: Hashable, Sendable {
    /// The cleaned text.
    public let string: String

    /// Trusts a text; only the gate and pieces of cleaned texts come through here.
    init(trusted string: String) { self.string = string }

    /// Cleans a text of several lines: controls become visible pictures, line feeds and tabs stay.
    public init(body text: String) { self.init(trusted: Gate.clean(text, .body)) }

    /// Cleans a text of one line, such as a name: controls go, line ends and tabs become spaces.
    public init(name text: String) { self.init(trusted: Gate.clean(text, .name)) }

    /// How many characters of a text of several lines become visible pictures when it is cleaned, because they are
    /// orders to a terminal, and how many are left out, because nobody can see them.
    public static func losses(of text: String) -> (pictures: Int, left: Int) {
        Gate.losses(of: text)
    }

    /// Nothing.
    public static let empty = CleanText(trusted: "")

    /// Whether there is nothing in it.
    public var isEmpty: Bool { string.isEmpty }

    /// How many columns it takes on one line; a line feed counts as none.
    public var width: Int {
        var total = 0
        for cluster in clusters { total += cluster.placed(at: total).width }
        return total
    }

    /// Its grapheme clusters with their widths, in order.
    public var clusters: Clusters { Clusters(string) }

    /// One after the other.
    public static func + (left: CleanText, right: CleanText) -> CleanText {
        CleanText(trusted: left.string + right.string)
    }

    /// The text in this many columns at most, its end replaced by `…` when it is longer.
    public func truncated(to columns: Int) -> CleanText {
        guard columns > 0 else { return .empty }
        guard string.utf8.count > columns || string.utf8.contains(0x09), width > columns else {
            return self
        }
        var kept = ""
        var used = 0
        for cluster in clusters {
            let width = cluster.placed(at: used).width
            guard used + width < columns else { break }
            kept.append(cluster.character)
            used += width
        }
        return CleanText(trusted: kept + "…")
    }

    /// The text with blanks before or after it, so that it takes this many columns.
    public func padded(to columns: Int, right: Bool = false) -> CleanText {
        let missing = columns - width
        guard missing > 0 else { return self }
        let blanks = String(repeating: " ", count: missing)
        return CleanText(trusted: right ? blanks + string : string + blanks)
    }

    /// The lines between line feeds.
    public var lines: [CleanText] {
        string.split(separator: "\n", omittingEmptySubsequences: false)
            .map { CleanText(trusted: String($0)) }
    }

    /// The same text several times over.
    public static func repeating(_ text: CleanText, count: Int) -> CleanText {
        CleanText(trusted: String(repeating: text.string, count: max(0, count)))
    }
}

extension CleanText: ExpressibleByStringInterpolation {
    /// Takes a literal of our own source through the gate.
    public init(stringLiteral value: String) { self.init(body: value) }

    /// Takes a literal with cleaned texts and numbers in it.
    public init(stringInterpolation: Interpolation) { self.init(trusted: stringInterpolation.text) }

    /// Builds a clean text; raw strings have no way in.
    public struct Interpolation: StringInterpolationProtocol {
        var text = ""

        /// Prepares for a literal of about this length.
        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 8)
        }

        /// Appends a piece of our own source.
        public mutating func appendLiteral(_ literal: String) {
            text += Gate.clean(literal, .body)
        }

        /// Appends a cleaned text.
        public mutating func appendInterpolation(_ value: CleanText) { text += value.string }

        /// Appends a number.
        public mutating func appendInterpolation(_ value: some BinaryInteger) {
            text += String(value)
        }

        /// Appends two digits, with a leading zero.
        public mutating func appendInterpolation(twoDigits value: Int) {
            text += value < 10 && value >= 0 ? "0\(value)" : String(value)
        }
    }
}
