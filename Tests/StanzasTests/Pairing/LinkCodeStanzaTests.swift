import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct CompanionHelloTests {
    private let hello = CompanionHello(
        phone: .phone("15551230000"),
        wrappedEphemeral: Array(repeating: 1, count: 80),
        noiseKey: Array(repeating: 2, count: 32),
        platformID: "1",
        platformDisplay: "Chrome (Linux)"
    )

    @Test func `announces the code with the wrapped key and the browser`() {
        let expected = Node(
            "iq",
            ["id": "3", "xmlns": "md", "type": "set", "to": .jid(.server)]
        ) {
            Node(
                "link_code_companion_reg",
                [
                    "jid": .jid(.phone("15551230000")), "stage": "companion_hello",
                    "should_show_push_notification": "true",
                ]
            ) {
                Node(
                    "link_code_pairing_wrapped_companion_ephemeral_pub",
                    bytes: Array(repeating: 1, count: 80)
                )
                Node("companion_server_auth_key_pub", bytes: Array(repeating: 2, count: 32))
                Node("companion_platform_id", text: "1")
                Node("companion_platform_display", text: "Chrome (Linux)")
                Node("link_code_pairing_nonce", bytes: [0])
            }
        }
        #expect(hello.request(id: "3") == expected)
    }

    @Test func `reads the reference`() throws {
        let iq = Node("iq", ["type": "result"]) {
            Node("link_code_companion_reg", ["stage": "companion_hello"]) {
                Node("link_code_pairing_ref", bytes: [7, 8])
            }
        }
        #expect(try hello.read(iq) == [7, 8])
        #expect(throws: StanzaError.missing(path: "iq/link_code_companion_reg")) {
            try hello.read(Node("iq", ["type": "result"]))
        }
        #expect(
            throws: StanzaError.missing(path: "link_code_companion_reg/link_code_pairing_ref")
        ) {
            try hello.read(
                Node("iq", ["type": "result"]) { Node("link_code_companion_reg") }
            )
        }
    }
}

@Suite struct CompanionFinishTests {
    @Test func `sends bundle, identity and reference`() throws {
        let finish = CompanionFinish(
            phone: .phone("15551230000"),
            keyBundle: [1],
            identity: [2],
            ref: [3]
        )
        #expect(
            finish.body == [
                Node(
                    "link_code_companion_reg",
                    ["jid": .jid(.phone("15551230000")), "stage": "companion_finish"]
                ) {
                    Node("link_code_pairing_wrapped_key_bundle", bytes: [1])
                    Node("companion_identity_public", bytes: [2])
                    Node("link_code_pairing_ref", bytes: [3])
                }
            ]
        )
        try finish.read(Node("iq", ["type": "result"]))
    }
}

@Suite struct PairingNotificationTests {
    private func notification(_ type: Value, _ children: [Node]) -> Node {
        Node(
            "notification",
            ["from": .jid(.server), "type": type, "id": "1"],
            content: .nodes(children)
        )
    }

    private func hello(_ children: [Node]) -> Node {
        notification(
            "link_code_companion_reg",
            [
                Node(
                    "link_code_companion_reg",
                    ["stage": "primary_hello"],
                    content: .nodes(children)
                )
            ]
        )
    }

    private let ref = Node("link_code_pairing_ref", bytes: [1])
    private let wrapped = Node(
        "link_code_pairing_wrapped_primary_ephemeral_pub",
        bytes: Array(repeating: 2, count: 80)
    )
    private let identity = Node("primary_identity_pub", bytes: Array(repeating: 3, count: 32))

    @Test func `a hello gives reference, wrapped key and identity`() throws {
        guard
            case .primaryHello(let read) = try PairingNotification(hello([ref, wrapped, identity]))
        else {
            Issue.record("not read as a hello")
            return
        }
        #expect(read.ref == [1])
        #expect(read.wrappedEphemeral == Array(repeating: 2, count: 80))
        #expect(read.identity == Array(repeating: 3, count: 32))
    }

    @Test func `a hello that lacks a part names it`() {
        let path = "link_code_companion_reg/"
        #expect(throws: StanzaError.missing(path: path + "link_code_pairing_ref")) {
            try PairingNotification(hello([wrapped, identity]))
        }
        #expect(throws: StanzaError.missing(path: path + "primary_identity_pub")) {
            try PairingNotification(hello([ref, wrapped]))
        }
        #expect(throws: StanzaError.self) {
            try PairingNotification(
                hello([
                    ref, identity,
                    Node("link_code_pairing_wrapped_primary_ephemeral_pub", bytes: [1]),
                ])
            )
        }
    }

    @Test func `asks for another code or another secret`() throws {
        let refresh = notification(
            "link_code_companion_reg",
            [Node("link_code_companion_reg", ["stage": "refresh_code"]) { ref }]
        )
        #expect(try PairingNotification(refresh) == .refreshCode(ref: [1]))
        for child in ["companion_reg_refresh", "pair-device-rotate-qr"] {
            let secret = notification("companion_reg_refresh", [Node(child)])
            #expect(try PairingNotification(secret) == .refreshSecret)
        }
    }

    @Test func `without its child or of another type it is none`() throws {
        #expect(try PairingNotification(notification("companion_reg_refresh", [])) == nil)
        #expect(try PairingNotification(notification("link_code_companion_reg", [])) == nil)
        #expect(try PairingNotification(notification("devices", [])) == nil)
        #expect(try PairingNotification(Node("message")) == nil)
    }
}
