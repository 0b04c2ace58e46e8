public import JSON
public import Model

/// A command as a person or a program needs to know it: learned from the type, so that it is true.
///
/// From it follow the help of `martlet do`, the native surface's OpenAPI, the palette's entries and the
/// manual's table.
public struct CommandDescription: Sendable {
    /// Its name, such as `send-text`.
    public let name: String
    /// What it is about.
    public let area: Area
    /// What it does, in one line.
    public let summary: String
    /// Whether it changes anything.
    public let changes: Bool
    /// What it takes, in the order of the type.
    public let fields: [Schema.Field]
    private let command: any Command.Type

    /// Learns a command.
    ///
    /// - Throws: ``JSONError`` when a field cannot be learned; a test holds all against that.
    public init<C: Command>(of command: C.Type) throws(JSONError) {
        self.command = command
        name = command.name
        area = command.area
        summary = command.summary
        changes = command.changes
        let schema = try Schema(of: command)
        let defaults = try Self.defaults(of: command, schema.fields)
        fields = schema.fields.map { field in
            var field = field
            field.schema.note = command.notes[field.name] ?? field.schema.note
            field.schema.standard = defaults[field.name]
            if let example = command.examples[field.name] ?? Self.group(field.name, command.area) {
                field.schema.example = example
            }
            return field
        }
    }

    /// A group's address for fields that take nothing else.
    private static func group(_ field: String, _ area: Area) -> JSON? {
        guard area == .group else { return nil }
        let address: JSON = "120363025246125016@g.us"
        return switch field {
        case "jid", "group", "community": address
        case "groups": [address]
        default: nil
        }
    }

    /// What comes back; learned when somebody asks, which carrying out a command never does.
    public var reply: Schema {
        func learn<C: Command>(_ command: C.Type) -> Schema {
            do throws(JSONError) {
                return try Schema(of: C.Reply.self)
            } catch {
                preconditionFailure("the reply of \(name): \(error)")
            }
        }
        return learn(command)
    }

    /// What the command takes for fields that are left out, seen by leaving them out.
    private static func defaults<C: Command>(
        of command: C.Type,
        _ fields: [Schema.Field]
    ) throws(JSONError) -> JSON.Object {
        let needed = fields.filter { !$0.isOptional }.map { ($0.name, $0.schema.sample) }
        let filled = try JSON(encoding: JSON.object(JSON.Object(needed)).decode(command))
        let optional = Set(fields.filter(\.isOptional).map(\.name))
        let members = filled.object?.members.filter { optional.contains($0.name) } ?? []
        return JSON.Object(members.map { ($0.name, $0.value) })
    }

    /// A request that fits: the fields that must be there.
    public var example: JSON {
        let needed = fields.filter { !$0.isOptional }.map { ($0.name, $0.schema.sample) }
        return .object(JSON.Object(needed))
    }
}

extension Command {
    /// The command as the catalogue describes it.
    static func describe() throws(JSONError) -> CommandDescription {
        try CommandDescription(of: self)
    }
}
