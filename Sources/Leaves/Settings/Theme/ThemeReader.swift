import Canvas
import Encodings

/// Collects what theme files set, an inherited one before the one that inherits.
struct ThemeReader {
    let depth: ColorDepth
    var problems: [Problem] = []
    var senders: [Color] = []
    private var palette: [String: ThemeColor] = [:]
    /// What was set, by the number of the element.
    private var foreground = [Color?](repeating: nil, count: Element.allCases.count)
    private var background = [Color?](repeating: nil, count: Element.allCases.count)
    private var attributes = [Attributes?](repeating: nil, count: Element.allCases.count)

    init(depth: ColorDepth) { self.depth = depth }

    mutating func read(
        _ text: String,
        file: String,
        inherited: (String) -> String?,
        level: Int
    ) {
        let ini = INI(text, file: file)
        for entry in ini.entries where entry.section == "theme" && entry.key == "inherits" {
            if level < 4, let parent = inherited(entry.value) {
                read(parent, file: entry.value, inherited: inherited, level: level + 1)
            } else {
                report(file, entry.line, "no theme is called \(entry.value.prefix(40))")
            }
        }
        problems += ini.problems
        for entry in ini.entries where entry.section == "palette" {
            if let color = ThemeColor(entry.value, palette: palette) {
                palette[entry.key] = color
            } else {
                report(file, entry.line, "\(entry.value.prefix(40)) is not a colour")
            }
        }
        for entry in ini.entries { apply(entry, file) }
    }

    /// The style of an element, parts that are not set taken from its parents.
    func style(_ element: Element) -> Style {
        Style(
            foreground: part(foreground, element) ?? .standard,
            background: part(background, element) ?? .standard,
            attributes: part(attributes, element) ?? []
        )
    }

    private func part<Value>(_ values: [Value?], _ element: Element) -> Value? {
        var current: Element? = element
        while let each = current {
            if let value = values[each.rawValue] { return value }
            current = each.parent
        }
        return nil
    }

    private mutating func apply(_ entry: INI.Entry, _ file: String) {
        switch entry.section {
        case "theme", "palette": return
        case "senders":
            if entry.key == "colours" { readSenders(entry, file) }
            return
        default: break
        }
        let path = "\(entry.section).\(entry.key)"
        guard let dot = path.lastIndex(of: "."),
            let element = Element(name: String(path[..<dot]))
        else {
            report(file, entry.line, "nothing is called \(path.prefix(60))")
            return
        }
        switch path[path.index(after: dot)...] {
        case "fg", "bg": readColor(entry, element, isForeground: path.hasSuffix("fg"), file)
        case "attr": readAttributes(entry, element, file)
        default: report(file, entry.line, "\(path.prefix(60)) is not fg, bg or attr")
        }
    }

    private mutating func readColor(
        _ entry: INI.Entry,
        _ element: Element,
        isForeground: Bool,
        _ file: String
    ) {
        guard let color = ThemeColor(entry.value, palette: palette) else {
            report(file, entry.line, "\(entry.value.prefix(40)) is not a colour")
            return
        }
        if isForeground {
            foreground[element.rawValue] = color.resolved(depth)
        } else {
            background[element.rawValue] = color.resolved(depth)
        }
    }

    private mutating func readSenders(_ entry: INI.Entry, _ file: String) {
        senders = []
        for part in entry.value.split(separator: ",") {
            if let color = ThemeColor(String(part), palette: palette) {
                senders.append(color.resolved(depth))
            } else {
                report(file, entry.line, "\(part.prefix(40)) is not a colour")
            }
        }
    }

    private mutating func readAttributes(_ entry: INI.Entry, _ element: Element, _ file: String) {
        var set: Attributes = []
        for part in entry.value.split(separator: ",") {
            switch part.trimmingBlanks.lowercased() {
            case "bold": set.insert(.bold)
            case "dim": set.insert(.dim)
            case "italic": set.insert(.italic)
            case "underline": set.insert(.underline)
            case "reverse": set.insert(.reverse)
            case "strike": set.insert(.strike)
            case "blink": set.insert(.blink)
            case "none": set = []
            default: report(file, entry.line, "\(part.prefix(40)) is not an attribute")
            }
        }
        attributes[element.rawValue] = set
    }

    private mutating func report(_ file: String, _ line: Int, _ text: String) {
        problems.append(Problem(file: file, line: line, text: text))
    }
}
