import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PrimaryHelloTests {
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
}
