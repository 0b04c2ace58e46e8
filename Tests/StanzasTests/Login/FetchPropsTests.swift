import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchPropsTests {
    private func request(_ attributes: Attributes) -> Node {
        Node("iq", ["id": "7", "xmlns": "abt", "type": "get", "to": .jid(.server)]) {
            Node("props", attributes)
        }
    }

    private func read(_ attributes: Attributes, _ props: [Node] = []) throws -> PropsAnswer {
        try FetchProps().read(
            Node("iq", ["type": "result"]) {
                Node("props", attributes, content: .nodes(props))
            }
        )
    }

    @Test func `asks for everything, or for what changed since`() {
        #expect(FetchProps().request(id: "7") == request(["protocol": "1"]))
        #expect(
            FetchProps(hash: "abc", refreshID: 4).request(id: "7")
                == request(["protocol": "1", "hash": "abc", "refresh_id": "4"])
        )
    }

    @Test func `reads values by code and passes over the rest`() throws {
        let answer = try read(
            ["protocol": "1", "hash": "abc", "refresh": "86400", "refresh_id": "4"],
            [
                Node("prop", ["config_code": "909", "config_value": "26"]),
                Node("prop", ["event_code": "5138", "sampling_weight": "-1"]),
                Node("prop", ["config_code": "x", "config_value": "1"]),
                Node("prop", ["config_code": "-1", "config_value": "1"]),
                Node("prop", ["config_code": "14303"]),
            ]
        )
        #expect(answer.hash == "abc")
        #expect(answer.refreshID == 4)
        #expect(answer.refresh == 86_400)
        #expect(!answer.isDelta)
        #expect(answer.values == [909: "26"])
    }

    @Test func `an answer may say nothing but what changed`() throws {
        let answer = try read(["delta_update": "true", "hash": ""])
        #expect(answer.isDelta)
        #expect(answer.hash == nil)
        #expect(answer.values.isEmpty)
    }

    @Test func `names what is missing`() {
        #expect(throws: StanzaError.missing(path: "iq/props")) {
            try FetchProps().read(Node("iq", ["type": "result"]))
        }
    }
}
