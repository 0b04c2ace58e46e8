import BinaryNode
import JSON
import Model
import Stanzas
import Testing

@Suite struct MexQueryTests {
    private func answer(_ text: String) -> Node {
        Node("iq", ["type": "result"]) { Node("result", bytes: Array(text.utf8)) }
    }

    private func read(_ text: String) throws -> Timelock {
        try FetchTimelock().read(answer(text))
    }

    @Test func `asks for a document by its number`() {
        #expect(
            FetchTimelock().request(id: "7")
                == Node("iq", ["id": "7", "xmlns": "w:mex", "type": "get", "to": .jid(.server)]) {
                    Node(
                        "query",
                        ["query_id": "23983697327930364"],
                        bytes: Array(#"{"variables":{}}"#.utf8)
                    )
                }
        )
    }

    @Test(arguments: [
        (#"{"errors":[{"message":"no","extensions":{"error_code":403}}]}"#, 403, "no"),
        (#"{"data":null,"errors":[{"message":"no"}]}"#, 400, "no"),
        (#"{"errors":[7]}"#, 400, ""),
    ])
    func `an error of the document is a refusal`(text: String, code: Int, words: String) {
        #expect(throws: StanzaError.refused(code: code, text: words)) { try read(text) }
    }

    @Test(arguments: [
        "{}", #"{"data":{}}"#, #"{"data":{"xwa2_fetch_account_reachout_timelock":null}}"#,
        #"{"data":[]}"#, #"{"errors":[]}"#,
    ])
    func `names what is missing`(text: String) {
        let path = "iq/result/data/xwa2_fetch_account_reachout_timelock"
        #expect(throws: StanzaError.missing(path: path)) { try read(text) }
    }

    @Test func `what is no JSON is refused`() {
        #expect(throws: StanzaError.malformed(path: "iq/result", expected: "JSON")) {
            try read("<html>")
        }
        #expect(throws: StanzaError.missing(path: "iq/result")) {
            try FetchTimelock().read(Node("iq", ["type": "result"]))
        }
    }
}
