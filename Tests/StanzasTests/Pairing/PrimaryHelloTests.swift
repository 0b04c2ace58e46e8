import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PrimaryHelloTests {
    private let ref = Node("link_code_pairing_ref", bytes: [1])
    private let wrapped = Node(
        "link_code_pairing_wrapped_primary_ephemeral_pub",
        bytes: Array(repeating: 2, count: 80)
    )
    private let identity = Node("primary_identity_pub", bytes: Array(repeating: 3, count: 32))

    @Test func `a hello gives reference, wrapped key and identity`() throws {
        guard
            case .primaryHello(let read) = try PairingNotification(
                primaryHello([ref, wrapped, identity])
            )
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
            try PairingNotification(primaryHello([wrapped, identity]))
        }
        #expect(throws: StanzaError.missing(path: path + "primary_identity_pub")) {
            try PairingNotification(primaryHello([ref, wrapped]))
        }
        #expect(throws: StanzaError.self) {
            try PairingNotification(
                primaryHello([
                    ref, identity,
                    Node("link_code_pairing_wrapped_primary_ephemeral_pub", bytes: [1]),
                ])
            )
        }
    }
}
