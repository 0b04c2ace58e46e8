public import JSON

/// Fields as they are typed on a command line: `--to 15550001111 --text hello --members 1… --members 2…`.
public struct FieldArguments: Sendable {
    private var given: [(name: String, text: String)] = []

    /// Creates arguments without fields.
    public init() {}

    /// Whether there are none.
    public var isEmpty: Bool { given.isEmpty }

    /// Adds a field as it was typed, without dashes.
    public mutating func add(_ name: String, _ text: String) { given.append((name, text)) }

    /// Puts the fields into a body.
    ///
    /// Text is taken as it is, other values as JSON; a list takes its field several times, or once as a JSON
    /// array. Names may be written with hyphens, `is-from-me` for `isFromMe`.
    ///
    /// - Parameters:
    ///   - body: What was given as JSON besides; null when nothing was.
    ///   - command: What the fields are for.
    /// - Returns: The body; members that were typed take the place of those that it had.
    /// - Throws: ``CommandError/invalid(_:)`` when a value cannot be read as what the field takes, or there is no
    ///   such field.
    public func body(
        _ body: JSON,
        for command: CommandDescription
    ) throws(CommandError) -> JSON {
        guard !given.isEmpty else { return body }
        guard var object = (body.isNull ? [:] : body).object else {
            throw .invalid("--json takes an object when there are fields besides")
        }
        var lists: [String: [JSON]] = [:]
        var single: Set<String> = []
        for (name, text) in given {
            let name = Self.joined(name)
            guard let schema = command.fields.first(where: { $0.name == name })?.schema else {
                throw Self.noField(name, command)
            }
            guard case .array(let element) = schema.form else {
                guard single.insert(name).inserted else {
                    throw .invalid("--\(name) is given more than once and takes one value")
                }
                object[name] = try Self.value(text, schema, name)
                continue
            }
            lists[name, default: []] += try Self.elements(text, element, name)
            object[name] = .array(lists[name] ?? [])
        }
        return .object(object)
    }

    private static func noField(_ name: String, _ command: CommandDescription) -> CommandError {
        let near = Spelling.nearest(to: name, among: command.fields.map(\.name))
        let all = command.fields.map { "--\($0.name)" }.joined(separator: ", ")
        return CommandError(
            .invalid,
            "\(command.name) has no field --\(name.prefix(40))",
            advice: near.map { "did you mean --\($0)?" }
                ?? (command.fields.isEmpty ? "it takes none" : "it takes \(all)")
        )
    }

    private static func elements(
        _ text: String,
        _ element: Schema,
        _ name: String
    ) throws(CommandError) -> [JSON] {
        if text.hasPrefix("["), let list = try? JSON(parsing: Array(text.utf8)).array {
            return list
        }
        return [try value(text, element, name)]
    }

    private static func value(
        _ text: String,
        _ schema: Schema,
        _ name: String
    ) throws(CommandError) -> JSON {
        switch schema.form {
        case .text, .choice, .bytes: return .string(text)
        case .flag, .integer, .number, .anything, .array, .map, .object, .either: break
        }
        do throws(JSONError) {
            return try JSON(parsing: Array(text.utf8))
        } catch {
            let wanted = CommandHelp.word(schema)
            throw .invalid("--\(name) takes \(wanted), not \(Spelling.shown(text))")
        }
    }

    /// `is-from-me` as `isFromMe`.
    static func joined(_ name: String) -> String {
        let parts = name.split(separator: "-")
        let rest = parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return ([String(parts.first ?? "")] + rest).joined()
    }
}
