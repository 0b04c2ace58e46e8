import BinaryNode
import JSON
import Model

/// The form of answers to GraphQL documents: `<result>{"data":{"{field}":{…}}}</result>`.
///
/// - Source: Baileys `src/Socket/mex.ts`.
enum Mex {
    /// Stanzas that ask for a document.
    static func pattern(_ document: String) -> StanzaPattern {
        .iq("get", "w:mex", with: StanzaPattern.Child("query", "query_id", document))
    }

    /// What a request asks to be filled in.
    static func variables(_ request: Request) -> JSON? {
        request.node.child("query")?.bytes
            .flatMap { try? JSON(parsing: $0, limits: JSON.Limits(bytes: 1 << 20)) }?["variables"]
    }

    /// A refusal, by its number.
    static func refusal(_ code: Int) -> Reply {
        let error: JSON = [
            "message": .string(Reply.texts[code] ?? "error"),
            "extensions": ["error_code": .number(JSON.Number(code))],
        ]
        let whole: JSON = ["data": .null, "errors": [error]]
        return .result([Node("result", bytes: whole.bytes())])
    }

    /// Does something to a group when the device's owner has the right to; 404, 403 and 423 as everywhere.
    static func changing(
        _ right: GroupRecord.Right,
        _ jid: JID?,
        _ request: Request,
        from device: Device,
        _ change: (GroupRecord) -> Reply
    ) -> Reply {
        guard let group = request.world.groups.group(jid) else { return refusal(404) }
        if let code = group.refusal(right, device.id.person) { return refusal(code) }
        return change(group)
    }

    /// An answer with one field.
    static func result(_ field: String, _ answer: JSON) -> Reply {
        let whole: JSON = ["data": [field: answer]]
        return .result([Node("result", bytes: whole.bytes())])
    }
}
