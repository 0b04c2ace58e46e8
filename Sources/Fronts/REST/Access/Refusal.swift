public import Commands
public import Model

/// Why a request is not carried out; how that is said is its dialect's own.
public enum Refusal: Error, Hashable, Sendable {
    /// What is wrong with the key.
    public enum KeyFault: Hashable, Sendable {
        /// There is none.
        case missing
        /// It is none of the listener's.
        case wrong
        /// The listener has no keys to compare with.
        case noneConfigured
    }

    /// What a request runs against.
    public enum Bar: Hashable, Sendable {
        /// The key is not good for this account.
        case session(String)
        /// The key is good for less than this.
        case role(KeyRole)
        /// The key is good for some accounts, and this concerns all.
        case everything
        /// The listener is addressed by a name that is not its own.
        case host(String)
        /// It comes from a page that may not ask.
        case origin(String)
    }

    /// The key is missing or wrong.
    case unauthorized(KeyFault)
    /// Who asks may not.
    case forbidden(Bar)
    /// There is no account of this name.
    case unknownSession(String)
    /// Nothing is offered at this path.
    case unknownPath
    /// Something is offered here, for these methods.
    case wrongMethod(allowed: [String])
    /// The body cannot be read; the sentence says why.
    case badBody(String)
    /// What was given does not fit.
    case badInput(InputProblem)
    /// The body is longer than this many bytes.
    case tooLarge(limit: Int)
    /// The body did not come, or not in time.
    case bodyCut
    /// Too many requests; the next may come after so many seconds.
    case tooMany(seconds: Int)
    /// The command failed.
    case failed(CommandError)
    /// The answer could not be made: our mistake.
    case broken
    /// The listener could not take it at all: how HTTP knows why, and a sentence.
    case untaken(status: Int, reason: String)

    /// The status by which HTTP knows it, for dialects that say no other.
    public var status: Int {
        switch self {
        case .unauthorized(.noneConfigured), .broken: 500
        case .unauthorized: 401
        case .forbidden(.host): 421
        case .forbidden: 403
        case .unknownSession, .unknownPath: 404
        case .wrongMethod: 405
        case .badBody, .badInput: 400
        case .tooLarge: 413
        case .bodyCut: 408
        case .tooMany: 429
        case .failed(let error): error.status
        case .untaken(let status, _): status
        }
    }

    /// A sentence for people, for dialects that have no other; it names no files and no secrets.
    public var sentence: String {
        switch self {
        case .unauthorized(.missing): "the key is missing"
        case .unauthorized(.wrong): "the key is wrong"
        case .unauthorized(.noneConfigured): "the listener has no key"
        case .forbidden(.session): "the key is not good for this account"
        case .forbidden(.role), .forbidden(.everything): "the key is not good for this"
        case .forbidden(.host): "the listener does not answer to this name"
        case .forbidden(.origin): "this page may not ask"
        case .unknownSession(let name): "there is no account \(name)"
        case .unknownPath: "there is nothing at this path"
        case .wrongMethod(let allowed): "this path takes \(allowed.joined(separator: ", "))"
        case .badBody(let sentence): sentence
        case .badInput(let problem): problem.sentence
        case .tooLarge(let limit): "the body is longer than \(limit) bytes"
        case .bodyCut: "the body did not come in time"
        case .tooMany: "too many requests"
        case .failed(let error): error.publicSentence
        case .broken: "the answer could not be made"
        case .untaken(_, let reason): reason
        }
    }
}

extension CommandError {
    /// The status by which HTTP knows it.
    var status: Int {
        switch code {
        case .invalid: 400
        case .notAllowed: 403
        case .noSuchAccount, .noSuchCommand, .noSuchRecipient, .notFound: 404
        case .notLinked, .alreadyLinked, .loggedOut, .inUse, .keyInUse: 409
        case .storage: 500
        case .unsupported: 501
        case .refused, .unexpectedReply: 502
        case .offline, .ending, .interrupted, .hostGone, .otherVersion: 503
        case .timedOut: 504
        case .storageFull: 507
        }
    }

    /// What happened, for people; what the system said about a file stays in the log.
    var publicSentence: String {
        code == .storage ? CommandError(.storage).description : description
    }
}
