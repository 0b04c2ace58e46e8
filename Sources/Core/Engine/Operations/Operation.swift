public import Commands
import Model
import Store

/// A command as the engine carries it out.
///
/// One conformance a file, at the path that the command has in `Commands`; there is no list.
protocol Operation<Reply>: Command {
    /// Does it.
    func run(on account: Account) async throws(CommandError) -> Reply
}

extension Account {
    /// Carries out a command: the one door to the account.
    ///
    /// - Throws: ``CommandError/unsupported`` for what is not the account's business, else why it did not
    ///   work.
    public func perform<C: Command>(_ command: C) async throws(CommandError) -> C.Reply {
        guard let operation = command as? any Operation<C.Reply> else { throw .unsupported }
        if let named = command as? any NamesFiles { try named.checkPaths() }
        return try await operation.run(on: self)
    }

    /// Gives work of the engine an operation's form of error.
    func carryOut<T: Sendable>(
        _ work: () async throws(EngineError) -> T
    ) async throws(CommandError) -> T {
        do {
            return try await work()
        } catch {
            throw CommandError(error)
        }
    }

    /// Reads from the store for an operation.
    func read<T: Sendable>(
        _ body: @escaping @Sendable (Reader) throws -> T
    ) async throws(CommandError) -> T {
        do {
            return try await database.read(body)
        } catch let error as CommandError {
            throw error
        } catch let error as EngineError {
            throw CommandError(error)
        } catch {
            throw CommandError(storage: error)
        }
    }
}

extension CommandError {
    /// What an error of the store means to whoever gave the command.
    public init(storage error: any Error) {
        self.init("\(error)", StorageTrouble(error))
    }

    private init(_ sentence: String, _ trouble: StorageTrouble) {
        self =
            switch trouble {
            case .full: CommandError(.storageFull)
            case .closed: .ending
            case .fault, .unreadable, .refusal: .storage(sentence)
            }
    }

    /// What an engine's error means to whoever gave the command.
    init(_ error: EngineError) {
        switch error {
        case .notConnected: self = .offline
        case .notLinked: self = .notLinked
        case .timedOut: self = .timedOut
        case .refused(_, let code, let text): self = .refused(code: code, text: text)
        case .unexpected(let operation, let error):
            self.init(.unexpectedReply, "the server's answer to \(operation) has \(error)")
        case .invalid(let sentence): self = .invalid(sentence)
        // Without the type it would be the engine's own case, and this initializer again.
        case .keyInUse: self.init(CommandError.Code.keyInUse)
        case .storage(let sentence, let trouble): self.init(sentence, trouble)
        case .cancelled: self = .ending
        }
    }
}
