import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct SetActiveTests {
    @Test func `says that the device takes part`() throws {
        #expect(
            SetActive().request(id: "55.177-4")
                == Node(
                    "iq",
                    [
                        "id": "55.177-4", "xmlns": "passive", "type": "set", "to": .jid(.server),
                    ]
                ) { Node("active") }
        )
        #expect(SetActive(isActive: false).body == [Node("passive")])
        try SetActive().read(Node("iq", ["type": "result"]))
    }
}

@Suite struct ServerPingTests {
    @Test func `is answered with its id`() {
        let ping = Node(
            "iq",
            ["from": .jid(.server), "type": "get", "xmlns": "urn:xmpp:ping", "id": "17"]
        )
        #expect(
            ServerPing(ping)?.answer
                == Node("iq", ["to": .jid(.server), "type": "result", "id": "17"])
        )
    }

    @Test func `is answered without type and id, and by its child`() {
        let bare = Node("iq", ["from": .jid(.server), "xmlns": "urn:xmpp:ping"])
        #expect(ServerPing(bare)?.answer == Node("iq", ["to": .jid(.server), "type": "result"]))
        #expect(ServerPing(Node("iq", ["type": "get"]) { Node("ping") }) != nil)
    }

    @Test func `is no other query`() {
        #expect(ServerPing(Node("iq", ["type": "result", "xmlns": "urn:xmpp:ping"])) == nil)
        #expect(ServerPing(Node("iq", ["type": "get", "xmlns": "md"])) == nil)
        #expect(ServerPing(Node("message")) == nil)
    }
}

@Suite struct SuccessTests {
    @Test func `gives server time and own LID`() {
        let success = Success(
            Node("success", ["t": "1764814151", "lid": .jid(.lid("236395184570386", device: 77))])
        )
        #expect(success.time == Timestamp(seconds: 1_764_814_151))
        #expect(success.lid == .lid("236395184570386", device: 77))
    }

    @Test func `needs neither`() {
        let success = Success(Node("success"))
        #expect(success.time == nil)
        #expect(success.lid == nil)
    }
}

@Suite struct LoginFailureTests {
    @Test func `gives reason, words and the terms of a ban`() throws {
        let failure = try LoginFailure(
            Node(
                "failure",
                ["reason": "402", "message": "no", "code": "104", "expire": "3600"]
            )
        )
        #expect(failure.reason == 402)
        #expect(failure.message == "no")
        #expect(failure.code == 104)
        #expect(failure.expire == 3600)
    }

    @Test func `must have a reason`() {
        #expect(throws: StanzaError.missing(path: "failure@reason")) {
            try LoginFailure(Node("failure"))
        }
    }
}

@Suite struct StreamErrorTests {
    @Test(arguments: [
        (Node("stream:error", ["code": "515"]), StreamError.restart),
        (
            Node("stream:error", ["code": "401"]) { Node("conflict", ["type": "device_removed"]) },
            .deviceRemoved
        ),
        (Node("stream:error") { Node("conflict", ["type": "replaced"]) }, .replaced),
        (
            Node("stream:error", ["code": "401"]) { Node("conflict", ["type": "replaced"]) },
            .replaced
        ),
        (Node("stream:error", ["code": "503"]), .unavailable),
        (Node("stream:error", ["code": "429"]), .rateLimited),
        (Node("stream:error") { Node("xml-not-well-formed") }, .notWellFormed),
        (
            Node("stream:error") { Node("ack", ["class": "message", "id": "3EB0"]) },
            .ackOwed(class: "message", id: "3EB0")
        ),
        (Node("stream:error", ["code": "403"]), .other(code: "403")),
        (Node("stream:error"), .other(code: "")),
    ])
    func `is told by code and child`(_ node: Node, _ expected: StreamError) {
        #expect(StreamError(node) == expected)
    }
}

@Suite struct InfoBulletinTests {
    @Test(arguments: [
        (
            Node("offline_preview", ["count": "7", "message": "3"]),
            InfoBulletin.offlinePreview(count: 7)
        ),
        (Node("offline", ["count": "0"]), .offlineDone(count: 0)),
        (
            Node("edge_routing") { Node("routing_info", bytes: [8, 2, 8, 18]) },
            .edgeRouting([8, 2, 8, 18])
        ),
        (Node("edge_routing"), .other("edge_routing")),
        (
            Node("dirty", ["type": "groups", "timestamp": "17"]),
            .dirty(type: "groups", timestamp: "17")
        ),
        (Node("downgrade_webclient"), .phoneTooOld),
        (Node("client_expiration", ["t": "5"]), .clientExpires(Timestamp(seconds: 5))),
        (Node("client_expiration"), .clientExpires(nil)),
        (Node("tos"), .other("tos")),
    ])
    func `is read by its child`(_ child: Node, _ expected: InfoBulletin) {
        let node = Node("ib", ["from": .jid(.server)], content: .nodes([child]))
        #expect(InfoBulletin.all(in: node) == [expected])
    }
}

@Suite struct UnifiedSessionTests {
    @Test func `numbers the moment in the week`() {
        let session = UnifiedSession(serverTime: Timestamp(milliseconds: 1_700_000_000_000))
        #expect(
            session.node == Node("ib") { Node("unified_session", ["id": "166400000"]) }
        )
    }
}

@Suite struct RemoveCompanionDeviceTests {
    @Test func `names the own device and the reason`() throws {
        let jid = JID.phone("15551230000", device: 3)
        #expect(
            RemoveCompanionDevice(jid: jid).request(id: "2")
                == Node(
                    "iq",
                    ["id": "2", "xmlns": "md", "type": "set", "to": .jid(.server)]
                ) {
                    Node(
                        "remove-companion-device",
                        ["jid": .jid(jid), "reason": "user_initiated"]
                    )
                }
        )
        try RemoveCompanionDevice(jid: jid).read(Node("iq", ["type": "result"]))
    }
}
