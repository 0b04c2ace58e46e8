public import HTTP

/// An API as its clients know it: what it offers, how its keys are presented, and its way to say no.
///
/// It holds no state and decides nothing; what two dialects both need is a command. Each chapter of its
/// document is a ``Section`` in a file of its own.
public protocol Dialect: Sendable {
    /// What its refusals tell endpoints by; `Void` when all refuse alike.
    associatedtype Family: Sendable = Void

    /// Its name, as in the settings.
    var name: String { get }
    /// What it offers; computed, since Swift 6.3 crashes on a stored one made of function references.
    var sections: [Section<Family>] { get }
    /// The header fields of every answer, besides those that an answer has itself.
    var headers: Headers { get }
    /// The largest body that is read into an input, in bytes.
    var bodyLimit: Int { get }

    /// What the query of every request may have, where a name that an endpoint does not take is refused; nil
    /// where such a name is passed over, as the clients of others expect.
    var everywhere: [String]? { get }
    /// Whether a member that a body has twice counts as its last one, as the clients of others expect; refused if not.
    var allowsRepeats: Bool { get }
    /// Whether a path that is written out is no value of another's `{part}`, whatever the method.
    var literalsHold: Bool { get }

    /// The key that a request presents; nil when it presents none.
    func key(of request: HTTPRequest) -> String?
    /// Says who asks.
    func authenticate(_ request: HTTPRequest, _ keys: KeyRing) throws(Refusal) -> Caller
    /// The account that a request names; nil when it names none.
    ///
    /// - Throws: ``Refusal`` when it cannot be told which is meant.
    func session(of request: HTTPRequest, _ parameters: [String: String]) throws(Refusal) -> String?
    /// Says no.
    func answer(to refusal: Refusal, of asked: Asked<Family>) -> HTTPResponse
}

/// What a refusal is about.
public struct Asked<Family: Sendable>: Sendable {
    /// The request.
    public let request: HTTPRequest
    /// The account that it is about; nil before that is known.
    public internal(set) var session: String?
    /// What the dialect tells the endpoint by; nil when there is no endpoint.
    public internal(set) var family: Family?
}

extension Dialect {
    /// None.
    public var headers: Headers { [:] }
    /// Enough for a text of the greatest length with room to spare.
    public var bodyLimit: Int { 1 << 20 }

    /// What is not known is passed over.
    public var everywhere: [String]? { nil }
    /// The last one counts.
    public var allowsRepeats: Bool { true }
    /// A method that is not offered there may be for the other path.
    public var literalsHold: Bool { false }

    /// Looks for whom the presented key lets in.
    public func authenticate(
        _ request: HTTPRequest,
        _ keys: KeyRing
    ) throws(Refusal) -> Caller {
        guard !keys.isEmpty else { throw .unauthorized(.noneConfigured) }
        guard let key = key(of: request) else { throw .unauthorized(.missing) }
        guard let caller = keys.caller(presenting: key, to: name) else {
            throw .unauthorized(.wrong)
        }
        return caller
    }

    /// The part of the path that is called `session`.
    public func session(of request: HTTPRequest, _ parameters: [String: String]) -> String? {
        parameters["session"]
    }
}
