public import Commands
public import HTTP
public import Model

/// A request that an endpoint was found for and that its caller may make.
public struct Call: Sendable {
    /// The request.
    public let request: HTTPRequest
    /// What the gaps of the endpoint's path stand for, by name.
    public let parameters: [String: String]
    /// Who asks; nil where everybody may and no key was needed.
    public let caller: Caller?
    /// The account that it is about.
    public let session: String
    /// What the client gave, in body or query.
    public internal(set) var input = Input()
    /// Where the dialect is mounted, for addresses that an answer has in it; empty at the root.
    public let prefix: String
    /// When the request came.
    public let now: Timestamp
    /// What the dialect's streams tell.
    let sharedWords: SharedWords
    let performer: any Performer
    let needsConnection: Bool
    /// Throws what turns the request away now: its key may have been taken back since it came.
    let admission: @Sendable () throws(Refusal) -> Void

    /// Carries a command out on the account that the call is about.
    ///
    /// The reply has no secrets in it for a caller who may not manage the account.
    public func perform<C: Command>(_ command: C) async throws(Refusal) -> C.Reply {
        if needsConnection, try await run(GetStatus()).connection != .online {
            throw .failed(.offline)
        }
        return try await run(command)
    }

    private func run<C: Command>(_ command: C) async throws(Refusal) -> C.Reply {
        do throws(CommandError) {
            return visible(try await performer.perform(command, on: session))
        } catch {
            // A command may name another account than the one that the call is about.
            throw error == .noSuchAccount(session) ? .unknownSession(session) : .failed(error)
        }
    }

    /// Waits for what a command waits for; a key that was taken back meanwhile reads none of it.
    func perform<C: Command>(waiting command: C) async throws(Refusal) -> C.Reply {
        let reply = try await perform(command)
        try admission()
        return reply
    }

    private func visible<Reply>(_ reply: Reply) -> Reply {
        if let caller, caller.role >= .manager, caller.mayUse(session) { return reply }
        return (reply as? any HoldsSecrets)?.withoutSecrets as? Reply ?? reply
    }
}
