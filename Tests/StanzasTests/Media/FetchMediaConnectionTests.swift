import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchMediaConnectionTests {
    private func answer(_ attributes: Attributes, hosts: [String]) -> Node {
        let nodes = hosts.map { Node("host", ["hostname": .text($0)]) }
        return Node(
            "iq",
            ["type": "result"],
            content: .nodes([Node("media_conn", attributes, content: .nodes(nodes))])
        )
    }

    private let whole: Attributes = [
        "auth": "secret", "ttl": "300", "auth_ttl": "21600", "max_buckets": "12",
    ]

    @Test func `asks the server`() {
        let asked = FetchMediaConnection().request(id: "1")
        #expect(
            asked
                == Node(
                    "iq",
                    ["id": "1", "xmlns": "w:m", "type": "set", "to": .jid(.server)],
                    content: .nodes([Node("media_conn")])
                )
        )
    }

    @Test func `reads leave, lifetime and hosts in their order`() throws {
        let hosts = ["media.example", "127.0.0.1:8443", "[::1]:8443"]
        let read = try FetchMediaConnection().read(answer(whole, hosts: hosts))
        #expect(read.auth == "secret")
        #expect(read.lifetime == 300)
        #expect(read.hosts == hosts)
    }

    @Test func `passes over what is no host`() throws {
        let hosts = ["a/b", "", "user@evil", "x?y", "media.example"]
        #expect(
            try FetchMediaConnection().read(answer(whole, hosts: hosts)).hosts == ["media.example"]
        )
    }

    @Test(arguments: ["auth", "ttl", "auth_ttl"])
    func `names what is missing`(key: String) {
        var attributes = whole
        attributes[key] = nil
        #expect(throws: StanzaError.self) {
            try FetchMediaConnection().read(answer(attributes, hosts: ["media.example"]))
        }
    }

    @Test func `without hosts it is none`() {
        #expect(throws: StanzaError.self) {
            try FetchMediaConnection().read(answer(whole, hosts: []))
        }
    }
}
