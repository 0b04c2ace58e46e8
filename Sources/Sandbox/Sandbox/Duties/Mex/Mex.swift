import BinaryNode
import JSON

/// The form of answers to GraphQL documents: `<result>{"data":{"{field}":{…}}}</result>`.
///
/// - Source: Baileys `src/Socket/mex.ts`.
enum Mex {
    /// Stanzas that ask for a document.
    static func pattern(_ document: String) -> StanzaPattern {
        .iq("get", "w:mex", with: StanzaPattern.Child("query", "query_id", document))
    }

    /// An answer with one field.
    static func result(_ field: String, _ answer: JSON) -> Reply {
        let whole: JSON = ["data": [field: answer]]
        return .result([Node("result", bytes: whole.bytes())])
    }
}
