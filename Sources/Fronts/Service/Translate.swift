import Commands
import Engine

/// Runs an account's operation and narrows its error to what a front end can act on.
func translating<T>(
    _ work: () async throws(AccountError) -> T
) async throws(CommandError) -> T {
    do {
        return try await work()
    } catch {
        throw CommandError(error)
    }
}

extension CommandError {
    init(_ error: AccountError) {
        switch error {
        case .notLinked: self = .notLinked
        case .alreadyLinked: self = .alreadyLinked
        case .offline, .cancelled: self = .offline
        case .invalid(let sentence): self = .invalid(sentence)
        case .noSuchRecipient: self = .noSuchRecipient
        case .notFound: self = .notFound
        case .refused(let code, let text): self = .refused(code: code, text: text)
        case .timedOut: self = .timedOut
        case .unexpectedReply(let path):
            self = .refused(code: 0, text: "unexpected reply at \(path)")
        case .storage(let sentence): self = .storage(sentence)
        case .alreadyOpen: self = .storage("another process uses this account")
        }
    }
}
