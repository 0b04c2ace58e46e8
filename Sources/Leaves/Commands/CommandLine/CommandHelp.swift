import JSON

/// What `martlet do` says about commands, made from the catalogue.
public enum CommandHelp {
    /// Every command with its summary, those of one area together.
    public static func list(_ commands: [CommandDescription] = Catalogue.descriptions) -> [String] {
        var lines: [String] = []
        for (index, command) in commands.enumerated() {
            if index > 0, commands[index - 1].area != command.area { lines.append("") }
            lines.append("  " + padded(command.name, 22) + command.summary)
        }
        return lines
    }

    /// One command: how it is typed, its fields, an example, what comes back.
    public static func page(_ command: CommandDescription) -> [String] {
        var lines = ["usage: martlet do \(usage(command))", "", command.summary]
        if !command.fields.isEmpty { lines += ["", "fields:"] + command.fields.map(line) }
        lines += ["", "example:", "  martlet do \(command.name)\(json(command.example))"]
        return lines + ["", "reply:", "  " + shape(command.reply)]
    }

    private static func usage(_ command: CommandDescription) -> String {
        let fields = command.fields.map { field in
            let typed = "--\(field.name) \(word(field.schema).uppercased())"
            return field.isOptional ? "[\(typed)]" : typed
        }
        return ([command.name] + fields).joined(separator: " ")
    }

    private static func line(_ field: Schema.Field) -> String {
        var words = field.schema.note.map { [$0] } ?? []
        if case .choice(let choices) = field.schema.form {
            words.append("one of \(choices.joined(separator: ", "))")
        }
        if case .array = field.schema.form { words.append("may be repeated") }
        if let standard = field.schema.standard {
            words.append("default \(standard)")
        } else if field.isOptional {
            words.append("may be left out")
        }
        let typed = "--\(field.name) \(word(field.schema).uppercased())"
        return "  " + padded(typed, 22) + words.joined(separator: "; ")
    }

    private static func json(_ example: JSON) -> String {
        example == [:] ? "" : " --json '\(example.text().replacing("'", with: "'\\''"))'"
    }

    /// What a field takes, in a word.
    static func word(_ schema: Schema) -> String {
        switch schema.form {
        case .text(let format): format ?? "text"
        case .choice: "word"
        case .flag: "true|false"
        case .integer, .number: "number"
        case .bytes: "base64"
        case .array(let element): word(element)
        case .anything, .map, .object, .either: "json"
        }
    }

    /// What comes back: names of fields, one level deep.
    static func shape(_ schema: Schema) -> String {
        switch schema.form {
        case .array(let element): "[\(shape(element)), ...]"
        case .object(let fields):
            "{\(fields.map { $0.isOptional ? "\($0.name)?" : $0.name }.joined(separator: ", "))}"
        default: word(schema)
        }
    }

    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(2, width - text.count))
    }
}
