public import JSON
public import Model

/// Something that an account can be asked to do: a value that knows its name and the type of its reply.
///
/// Front ends make commands, the engine runs them (`Engine/Operations`, at the same path). From the
/// fields follow `martlet do`, the native surface and their help, so they are described only here.
public protocol Command<Reply>: Codable, Sendable {
    /// What comes back when it worked.
    associatedtype Reply: Codable, Sendable
    /// Its name in the catalogue: verb first, words joined by `-`, such as `send-text`; never changes.
    static var name: String { get }
    /// What it is about.
    static var area: Area { get }
    /// What it does, as one line of help.
    static var summary: String { get }
    /// What its fields mean, by name.
    static var notes: [String: String] { get }
    /// What its fields may hold, by name, for an example; made up from their types where nothing is said.
    static var examples: [String: JSON] { get }
    /// Whether it changes anything; what only reads may be repeated at will.
    static var changes: Bool { get }
    /// Whether it starts something that goes on after the reply, and so needs a process that stays.
    static var goesOn: Bool { get }
}

extension Command {
    /// Fields that need no words have none.
    public static var notes: [String: String] { [:] }
    /// Most types have an example of their own, or need none.
    public static var examples: [String: JSON] { [:] }
    /// Most commands change something.
    public static var changes: Bool { true }
    /// Most commands are done when they are answered.
    public static var goesOn: Bool { false }
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
