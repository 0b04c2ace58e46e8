import JSON

/// What `martlet do` says about commands, made from the catalogue.
public enum CommandHelp {
    /// Every command with its summary, those of one area together.
    public static func list(_ commands: [any Command.Type] = Catalogue.all) -> [String] {
        var lines: [String] = []
        let width = (commands.map { $0.name.count }.max() ?? 0) + 2
        for (index, command) in commands.enumerated() {
            if index > 0, commands[index - 1].area != command.area { lines.append("") }
            lines.append("  " + padded(command.name, width) + command.summary)
        }
        return lines
    }

    /// One command: how it is typed, its fields, an example, what comes back.
    public static func page(_ command: CommandDescription) -> [String] {
        var lines = ["usage: martlet do \(usage(command))", "", command.summary]
        if !command.fields.isEmpty { lines += ["", "fields:"] + command.fields.map(line) }
        lines += ["", "example:", "  martlet do \(example(command))"]
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

    private static func example(_ command: CommandDescription) -> String {
        let fields = command.example.object?.members ?? []
        return ([command.name] + fields.flatMap { typed($0.name, $0.value) }).joined(separator: " ")
    }

    /// A field as options; a list has its own for each element.
    private static func typed(_ name: String, _ value: JSON) -> [String] {
        switch value {
        case .array(let values): values.flatMap { typed(name, $0) }
        case .string(let text): ["--\(name) \(quoted(text))"]
        default: ["--\(name) \(quoted(value.text()))"]
        }
    }

    /// A word that a shell takes as it stands.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "."),
                UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "/"):
                true
            default: false
            }
        }
        return isPlain && !text.isEmpty ? text : "'\(text.replacing("'", with: "'\\''"))'"
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
