public import JSON
public import Model

/// Something that an account can be asked to do: a value that knows its name and the type of its reply.
///
/// Front ends make commands, the engine runs them (`Engine/Operations`, at the same path). From the
/// fields follow `martlet do`, the native surface and their help, so they are described only here.
public protocol Command<Reply>: Codable, Sendable {
    /// What comes back when it worked.
    associatedtype Reply: Codable, Sendable
    /// What the catalogue says of it.
    static var about: About { get }
}

/// What is said of a command beside what follows from its fields.
public struct About: Sendable {
    /// Its name in the catalogue: verb first, words joined by `-`, such as `send-text`; never changes.
    public let name: String
    /// What it is about.
    public let area: Area
    /// What it does, as one line of help.
    public let summary: String
    /// What its fields mean, by name.
    public let notes: [String: String]
    /// What its fields may hold, by name, for an example; made up from their types where nothing is said.
    public let examples: [String: JSON]
    /// Whether it changes anything; what only reads may be repeated at will.
    public let changes: Bool
    /// Whether it starts something that goes on after the reply, and so needs a process that stays.
    public let goesOn: Bool

    /// Says it; most commands change something and are done when they are answered.
    public init(
        _ name: String,
        _ area: Area,
        _ summary: String,
        notes: [String: String] = [:],
        examples: [String: JSON] = [:],
        changes: Bool = true,
        goesOn: Bool = false
    ) {
        self.name = name
        self.area = area
        self.summary = summary
        self.notes = notes
        self.examples = examples
        self.changes = changes
        self.goesOn = goesOn
    }
}

extension Command {
    /// Its name in the catalogue.
    public static var name: String { about.name }
    /// What it is about.
    public static var area: Area { about.area }
    /// What it does.
    public static var summary: String { about.summary }
    /// What its fields mean.
    public static var notes: [String: String] { about.notes }
    /// What its fields may hold.
    public static var examples: [String: JSON] { about.examples }
    /// Whether it changes anything.
    public static var changes: Bool { about.changes }
    /// Whether it needs a process that stays.
    public static var goesOn: Bool { about.goesOn }
}

/// The reply of a command that has nothing to say.
public struct Done: Codable, Hashable, Sendable {
    /// There is only one.
    public init() {}
}

/// Whoever carries out commands: the process that has the account, or a connection to it.
public protocol Performer: Sendable {
    /// Carries out a command on the account with this name.
    func perform<C: Command>(_ command: C, on account: String) async throws(CommandError) -> C.Reply
}
