import Stanzas
import Store

/// Why the engine could not carry out an operation with the server.
enum EngineError: Error, Hashable, Sendable {
    /// There is no connection, or it was lost and did not come back in time.
    case notConnected
    /// The account has no credentials.
    case notLinked
    /// The server did not answer in time.
    case timedOut(operation: String)
    /// The server refused.
    case refused(operation: String, code: Int, text: String)
    /// The server's answer cannot be read.
    case unexpected(operation: String, StanzaError)
    /// What was given does not fit; the sentence says what does.
    case invalid(String)
    /// What stands for this request stood for another one before.
    case keyInUse
    /// The database failed; the sentence is for people.
    case storage(String, StorageTrouble)
    /// The waiting task was cancelled.
    case cancelled

    /// What a stanza error means for this operation.
    init(_ error: StanzaError, operation: String) {
        switch error {
        case .refused(let code, let text):
            self = .refused(operation: operation, code: code, text: text)
        default: self = .unexpected(operation: operation, error)
        }
    }
}

extension EngineError: CustomStringConvertible {
    var description: String {
        switch self {
        case .notConnected: "there is no connection"
        case .notLinked: "the account is not linked"
        case .timedOut(let operation): "the server did not answer \(operation) in time"
        case .refused(let operation, let code, let text):
            "the server refused \(operation): \(code) \(text)"
        case .unexpected(let operation, let error):
            "the server's answer to \(operation) has \(error)"
        case .invalid(let sentence), .storage(let sentence, _): sentence
        case .keyInUse: "this key was used for something else"
        case .cancelled: "it was given up"
        }
    }
}
