import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct CreateCallLinkTests {
    @Test func `says what it is for, and perhaps when`() {
        let server = JID(user: "", server: Server(name: "call"))
        let expected = Node("call", ["id": "9", "to": .jid(server)]) {
            Node("link_create", ["media": "audio"])
        }
        #expect(CreateCallLink(isVideo: false).node(id: "9") == expected)
        let later = CreateCallLink(isVideo: true, start: Timestamp(seconds: 1_700_000_000))
        let link = later.node(id: "9").child("link_create")
        #expect(link?.string("media") == "video")
        #expect(link?.child("event")?.string("start_time") == "1700000000")
    }

    @Test func `the link is made of the token`() throws {
        let query = CreateCallLink(isVideo: true)
        let ack = Node("ack", ["class": "call"]) { Node("link_create", ["token": "T"]) }
        #expect(try query.reply(from: ack).link == "https://call.whatsapp.com/video/T")
        #expect(throws: StanzaError.refused(code: 429, text: "")) {
            try query.reply(from: Node("ack", ["error": "429"]))
        }
        #expect(throws: StanzaError.missing(path: "ack/link_create")) {
            try query.reply(from: Node("ack"))
        }
    }
}
