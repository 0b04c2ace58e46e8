/// The text of `--help`, made from the tables that the parser uses.
func helpText(for verb: Verb) -> String {
    var lines: [String] = []
    if verb == .terminal {
        lines.append("martlet, a terminal client and automation host for WhatsApp")
        lines.append("")
        lines.append("usage: martlet [OPTION...]")
        for other in Verb.allCases where other != .terminal {
            let operands = other.operands.map { " \($0)" }.joined()
            lines.append("       \(other.title)\(operands) [OPTION...]")
        }
        lines.append("       martlet help [COMMAND]")
        lines.append("")
        for other in Verb.allCases {
            lines.append(
                "  " + padded(other == .terminal ? "(none)" : other.rawValue, 10) + other.help
            )
        }
    } else {
        let operands = verb.operands.map { " \($0)" }.joined()
        lines.append("usage: \(verb.title)\(operands) [OPTION...]")
        lines.append("")
        lines.append(verb.help)
        if !verb.notes.isEmpty { lines += [""] + verb.notes }
    }
    lines.append("")
    lines.append("options:")
    for option in Option.all where option.applies(to: verb) {
        let letter = option.letter.map { "-\($0), " } ?? "    "
        let value = option.value.map { " \($0)" } ?? ""
        lines.append("  " + padded("\(letter)--\(option.name)\(value)", 30) + option.help)
    }
    lines.append("")
    lines.append(
        "exit status: 0 done, 1 failed, 2 wrong usage, 3 not linked, 4 timed out, 5 in use"
    )
    lines.append("See \(verb.pages.joined(separator: ", ")).")
    return lines.joined(separator: "\n")
}

private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
}
