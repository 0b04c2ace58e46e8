import JSON

/// What may stand next behind `martlet do`, for shells.
public enum Completion {
    /// Candidates for the last word.
    ///
    /// - Parameters:
    ///   - words: What stands behind `martlet do`, the word at the cursor last, which may be empty.
    ///   - options: The options that `martlet do` has for itself, with their dashes.
    ///   - values: What is known to fit a field, given the command, the field and the words before it.
    /// - Returns: Whole words that begin like the last one.
    public static func candidates(
        _ words: [String],
        options: [String],
        values: (_ command: String, _ field: String, _ words: [String]) -> [String]
    ) -> [String] {
        let last = words.last ?? ""
        let before = words.dropLast()
        guard let name = before.first(where: { !$0.hasPrefix("-") }),
            let command = try? Catalogue.description(of: name)
        else { return (Catalogue.all.map { $0.name } + options).filter { $0.hasPrefix(last) } }
        if let field = command.fields.first(where: { "--\($0.name)" == before.last }) {
            let known = choices(field.schema) ?? values(name, field.name, Array(before))
            return known.filter { $0.hasPrefix(last) }
        }
        let fields = command.fields.filter { field in
            if case .array = field.schema.form { return true }
            return !before.contains("--\(field.name)")
        }
        return (fields.map { "--\($0.name)" } + options).filter { $0.hasPrefix(last) }
    }

    private static func choices(_ schema: Schema) -> [String]? {
        switch schema.form {
        case .choice(let choices): choices
        case .flag: ["true", "false"]
        case .array(let element): choices(element)
        default: nil
        }
    }
}
