/// Why an account did not do what it was asked.
public enum AccountError: Error, Hashable, Sendable {
    /// Another process, or another `Account` in this one, has the database open.
    case alreadyOpen(process: Int32?)
    /// The account is not linked yet.
    case notLinked
    /// The account is linked already.
    case alreadyLinked
    /// There is no connection.
    case offline
    /// What was given does not fit; the sentence says what does.
    case invalid(String)
    /// Nobody with this address is known to the server.
    case noSuchRecipient
    /// No stored chat or message is meant.
    case notFound
    /// The server refused, with its own number and words.
    case refused(code: Int, text: String)
    /// The server did not answer in time.
    case timedOut
    /// The server's answer cannot be read; the path says where.
    case unexpectedReply(String)
    /// The database failed; the sentence is for people.
    case storage(String)
    /// The account was closed or the task cancelled.
    case cancelled

    /// What an engine error means to whoever holds the account.
    init(_ error: EngineError) {
        switch error {
        case .notConnected: self = .offline
        case .notLinked: self = .notLinked
        case .timedOut: self = .timedOut
        case .refused(_, let code, let text): self = .refused(code: code, text: text)
        case .unexpected(let operation, let error):
            self = .unexpectedReply("\(operation): \(error)")
        case .storage(let sentence): self = .storage(sentence)
        case .cancelled: self = .cancelled
        }
    }
}
