/// Swift text with its indentation.
struct Source {
    private(set) var text = ""
    private var level = 0

    mutating func line(_ line: String = "") {
        if !line.isEmpty { text += String(repeating: "    ", count: level) + line }
        text += "\n"
    }

    /// Writes `head {`, the body one level deeper, and `}`.
    mutating func block(_ head: String, _ body: (inout Source) -> Void) {
        line(head + " {")
        level += 1
        body(&self)
        level -= 1
        line("}")
    }

    /// Writes the comment of the schema, or `otherwise`, as a documentation comment.
    mutating func document(_ comment: String?, otherwise: String) {
        guard let comment else { return line("/// \(otherwise)") }
        for part in comment.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            line(part.isEmpty ? "///" : "///\(part.first == " " ? "" : " ")\(part)")
        }
    }
}
