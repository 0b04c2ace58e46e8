import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct IncomingCallTests {
    private func read(_ action: Node, offline: Value? = nil) throws -> IncomingCall? {
        try IncomingCall(
            Node(
                "call",
                [
                    "from": .jid(.lid("200")), "id": "1", "t": "1700000000", "offline": offline,
                ]
            ) { action }
        )
    }

    private func action(_ tag: String, _ more: Attributes = [:], _ child: Node? = nil) -> Node {
        var node = Node(tag, ["call-id": "AB", "call-creator": .jid(.lid("200", device: 3))]) {
            child
        }
        for (key, value) in more { node.attributes[key] = value }
        return node
    }

    @Test func `an offer says who calls, and how`() throws {
        let caller: Attributes = ["caller_pn": .jid(.phone("15550002222"))]
        let call = try #require(try read(action("offer", caller, Node("video"))))
        #expect(call.id == MessageID("AB"))
        #expect(call.creator == .lid("200"))
        #expect(call.creatorPhone == .phone("15550002222"))
        #expect(call.time == Timestamp(seconds: 1_700_000_000))
        #expect(call.action == .offer(isVideo: true))
        #expect(!call.isLate)
        #expect(try read(action("offer"), offline: "0")?.isLate == true)
        let group = JID(user: "1203", server: .group)
        let notice = try read(
            action("offer_notice", ["media": "audio", "group-jid": .jid(group)])
        )
        #expect(notice?.action == .offer(isVideo: false))
        #expect(notice?.group == group)
    }

    @Test(
        arguments: [
            ("accept", [:], CallState.answered), ("reject", [:], .rejected),
            ("terminate", ["reason": "timeout"], .missed),
            ("terminate", ["reason": "accepted_elsewhere"], .answered),
            ("terminate", ["reason": "rejected_elsewhere"], .rejected),
            ("terminate", [:], .missed), ("terminate", ["duration": "7"], .ended),
        ] as [(String, Attributes, CallState)]
    )
    func `the rest says what becomes of it`(
        tag: String,
        more: Attributes,
        state: CallState
    ) throws {
        #expect(try read(action(tag, more))?.action == .became(state))
    }

    @Test func `what it is made of is passed over, and what names no call is refused`() throws {
        #expect(try read(action("transport")) == nil)
        #expect(throws: StanzaError.missing(path: "offer@call-id")) { try read(Node("offer")) }
    }
}
