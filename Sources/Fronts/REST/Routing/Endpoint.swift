public import Commands
public import HTTP

/// One thing that a dialect offers, readable as a row: method, path, who may, request → command,
/// reply → answer.
///
///     Endpoint(.post, "/{session}/message/send/text", .session(.sender), sendText, sent)
///
/// A part of the path in braces matches anything and is found by its name in the call; `{name...}` at
/// the end matches the rest.
public struct Endpoint: Sendable {
    /// What a request asks for.
    public enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    /// Makes the answer to a call.
    public typealias Handler = @Sendable (Call) async throws(Refusal) -> HTTPResponse

    /// The method; one that is asked for with `GET` answers `HEAD` as well.
    public let method: Method
    /// The path, from `/`.
    public let path: String
    /// Who may.
    public let access: Requirement
    /// What it does, in one line, for the manual; empty where the manual has more to say.
    public let help: String
    /// Whether the body is read into the call's input; otherwise the handler reads it.
    let readsInput: Bool
    /// What a strict dialect lets a request for it give.
    let taken: Taken
    let answer: Handler

    /// Offers a command.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - path: The path, from `/`.
    ///   - access: Who may.
    ///   - decode: Makes the command.
    ///   - encode: Makes the answer from the reply.
    ///   - help: What it does, in one line, for the manual.
    ///   - taken: What a request may give where the dialect is strict.
    public init<C: Command>(
        _ method: Method,
        _ path: String,
        _ access: Requirement,
        _ decode: @escaping @Sendable (Call) throws(Refusal) -> C,
        _ encode: @escaping @Sendable (C.Reply) throws(Refusal) -> HTTPResponse,
        help: String = "",
        taken: Taken = .nothing
    ) {
        let answer: Handler = { (call) async throws(Refusal) in
            try encode(try await call.perform(try decode(call)))
        }
        self.init(method, path, access, answer, help: help, taken: taken)
    }

    /// Offers what takes no command or several.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - path: The path, from `/`.
    ///   - access: Who may.
    ///   - answer: Makes the answer.
    ///   - help: What it does, in one line, for the manual.
    ///   - taken: What a request may give where the dialect is strict.
    public init(
        _ method: Method,
        _ path: String,
        _ access: Requirement,
        _ answer: @escaping Handler,
        help: String = "",
        taken: Taken = .nothing
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.help = help
        readsInput = true
        self.taken = taken
        self.answer = answer
    }

    /// Offers what reads the body itself, however long it is.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - path: The path, from `/`.
    ///   - access: Who may.
    ///   - answer: Reads the body and makes the answer; the call's input has the query alone.
    ///   - help: What it does, in one line, for the manual.
    ///   - taken: What a request may give where the dialect is strict.
    public init(
        streaming method: Method,
        _ path: String,
        _ access: Requirement,
        _ answer: @escaping Handler,
        help: String = "",
        taken: Taken = .nothing
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.help = help
        readsInput = false
        self.taken = taken
        self.answer = answer
    }
}
