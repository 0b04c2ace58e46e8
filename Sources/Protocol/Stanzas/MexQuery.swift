public import BinaryNode
public import JSON

/// A question in GraphQL, known to the server by the number of its document.
///
///     → <iq xmlns="w:mex" type="get" to="s.whatsapp.net">
///         <query query_id="{document}">{"variables":{…}}</query></iq>
///     ← <iq type="result"><result>{"data":{"{field}":{…}}}</result></iq>
///     ← <iq type="result"><result>{"errors":[{"message":…,"extensions":{"error_code":…}}]}</result></iq>
///
/// - Source: Baileys `src/Socket/mex.ts`.
public protocol MexQuery: Query {
    /// The number of the document.
    static var document: String { get }
    /// The member of `data` that holds the answer.
    static var field: String { get }
    /// What the document asks to be filled in.
    var variables: JSON { get }
    /// Reads the answer from its member.
    func reply(from answer: JSON) throws(StanzaError) -> Reply
}

extension MexQuery {
    /// All of them share one namespace.
    public static var namespace: String { "w:mex" }
    /// Also what changes something is asked for in this way.
    public var kind: QueryKind { .get }

    public var body: [Node] {
        let variables: JSON = ["variables": variables]
        return [Node("query", ["query_id": .text(Self.document)], bytes: variables.bytes())]
    }

    public func reply(from iq: Node) throws(StanzaError) -> Reply {
        let bytes = try iq.requireBytes(in: "result")
        let answer: JSON
        do {
            answer = try JSON(parsing: bytes, limits: JSON.Limits(bytes: 1 << 20))
        } catch {
            throw .malformed(path: "iq/result", expected: "JSON")
        }
        if let error = answer["errors"]?[0] {
            throw .refused(
                code: error["extensions"]?["error_code"]?.wholeNumber ?? 400,
                text: error["message"]?.string ?? ""
            )
        }
        guard let found = answer["data"]?[Self.field], !found.isNull else {
            throw .missing(path: "iq/result/data/\(Self.field)")
        }
        return try reply(from: found)
    }
}

extension JSON {
    /// A number, which the server writes as a text in many places; nil when this is something else.
    var wholeNumber: Int? { int ?? string.flatMap { Int($0) } }
}
