import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct MessageAckTests {
    @Test func `reads time, error and hash`() throws {
        let ack = try MessageAck(
            Node("ack", ["class": "message", "id": "A", "t": "1700000000", "phash": "2:abcdefgh"])
        )
        #expect(ack.time == Timestamp(seconds: 1_700_000_000))
        #expect(ack.error == nil)
        #expect(ack.participantHash == "2:abcdefgh")
        let refused = try MessageAck(Node("ack", ["class": "message", "id": "A", "error": "463"]))
        #expect(refused.error == 463)
        #expect(!refused.isLIDStale)
        let stale = try MessageAck(
            Node("ack", ["class": "message", "id": "A", "refresh_lid": "true", "error": "0"])
        )
        #expect(stale.isLIDStale)
        #expect(stale.error == nil)
    }

    @Test func `a refusal that cannot be read is no yes`() {
        #expect(throws: StanzaError.malformed(path: "ack@error", expected: "a number")) {
            try MessageAck(Node("ack", ["class": "message", "id": "A", "error": "no"]))
        }
    }

    @Test func `is an ack and nothing else`() {
        #expect(throws: StanzaError.malformed(path: "iq", expected: "an ack")) {
            try MessageAck(Node("iq", ["id": "A"]))
        }
    }
}
