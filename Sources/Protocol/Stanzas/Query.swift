public import BinaryNode
public import Model

/// Whether a query asks or changes.
public enum QueryKind: String, Sendable {
    /// Asks for something.
    case get
    /// Changes something.
    case set
}

/// A question to the server: a value that knows its request and how to read the answer.
///
///     → <iq id="{id}" xmlns="{namespace}" type="get|set" to="{to}">{body}</iq>
///     ← <iq id="{id}" type="result" from="{to}">…</iq>
///     ← <iq id="{id}" type="error"><error code="{code}" text="{text}"/></iq>
///
/// Ids, timeouts and error answers live in the engine; a query sees results only.
///
/// - Source: whatsmeow `request.go`.
public protocol Query: Sendable {
    /// What the answer holds.
    associatedtype Reply: Sendable

    /// The query's `xmlns`.
    static var namespace: String { get }
    /// Whether it asks or changes.
    var kind: QueryKind { get }
    /// Whom it is sent to; mostly the server itself.
    var to: JID { get }
    /// Whom it is about, where that is said beside the addressee.
    var target: JID? { get }
    /// The children of the request.
    var body: [Node] { get }
    /// Reads the answer, an `iq` of type `result`.
    func reply(from iq: Node) throws(StanzaError) -> Reply
}

extension Query {
    /// The server itself, whom most queries are for.
    public var to: JID { .server }

    /// Most queries say it in their body.
    public var target: JID? { nil }

    /// The whole request under this id.
    public func request(id: String) -> Node {
        Node(
            "iq",
            [
                "id": .text(id), "xmlns": .text(Self.namespace), "type": .text(kind.rawValue),
                "to": .jid(to), "target": target.map { .jid($0) },
            ],
            content: body.isEmpty ? nil : .nodes(body)
        )
    }

    /// Reads any answer: a result through ``reply(from:)``, an error as ``StanzaError/refused(code:text:)``.
    public func read(_ iq: Node) throws(StanzaError) -> Reply {
        guard iq.tag == "iq" else {
            throw StanzaError.malformed(path: iq.tag, expected: "iq")
        }
        switch iq.string("type") {
        case "result": return try reply(from: iq)
        case "error":
            let error = try iq.requireChild("error")
            guard let code = error.int("code") else {
                throw StanzaError.malformed(path: "iq/error@code", expected: "a number")
            }
            throw StanzaError.refused(code: code, text: error.string("text") ?? "")
        default: throw StanzaError.malformed(path: "iq@type", expected: "result or error")
        }
    }
}

extension Query where Reply == Void {
    /// An empty result says that it was done.
    public func reply(from iq: Node) throws(StanzaError) {}
}
