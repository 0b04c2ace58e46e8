public import Commands
public import HTTP

/// One thing a dialect offers: a method, a path, and two pure functions around a command.
///
///     request ─decode→ command ─performer→ reply ─encode→ response
///
/// A path part in braces, such as `/messages/{id}`, matches anything and is found in the request's
/// parameters.
public struct Endpoint: Sendable {
    /// The method, in capitals.
    public let method: String
    /// The path, from `/`.
    public let path: String
    /// Whether it is answered without the listener's key.
    public let isOpen: Bool
    private let run: @Sendable (Call, any Performer) async throws(CommandError) -> HTTPResponse

    /// Offers a command.
    ///
    /// - Parameters:
    ///   - method: The method, in capitals.
    ///   - path: The path, from `/`.
    ///   - decode: Makes the command; throws ``CommandError/invalid(_:)`` when the request does not fit.
    ///   - encode: Makes the response.
    public init<C: Command>(
        _ method: String,
        _ path: String,
        _ decode: @escaping @Sendable (Call) throws(CommandError) -> C,
        _ encode: @escaping @Sendable (C.Reply) throws(CommandError) -> HTTPResponse
    ) {
        self.method = method
        self.path = path
        isOpen = false
        run = { (call, performer) async throws(CommandError) in
            let command = try decode(call)
            return try encode(try await performer.perform(command, on: call.account))
        }
    }

    /// Offers a fixed answer that needs neither an account nor the key.
    public init(
        open method: String,
        _ path: String,
        _ answer: @escaping @Sendable () -> HTTPResponse
    ) {
        self.method = method
        self.path = path
        isOpen = true
        run = { (_, _) async throws(CommandError) in answer() }
    }

    func respond(
        to call: Call,
        _ performer: any Performer
    ) async throws(CommandError) -> HTTPResponse {
        try await run(call, performer)
    }
}

/// A request that an endpoint was found for.
public struct Call: Sendable {
    /// The request.
    public let request: HTTPRequest
    /// The account meant.
    public let account: String
}
