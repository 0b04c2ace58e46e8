import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PairingNotificationTests {
    private let ref = Node("link_code_pairing_ref", bytes: [1])
    private let identity = Node("primary_identity_pub", bytes: Array(repeating: 3, count: 32))

    @Test func `asks for another code or another secret`() throws {
        let refresh = linkNotification(
            "link_code_companion_reg",
            [Node("link_code_companion_reg", ["stage": "refresh_code"]) { ref }]
        )
        #expect(try PairingNotification(refresh) == .refreshCode(ref: [1]))
        for child in ["companion_reg_refresh", "pair-device-rotate-qr"] {
            let secret = linkNotification("companion_reg_refresh", [Node(child)])
            #expect(try PairingNotification(secret) == .refreshSecret)
        }
    }

    @Test func `a hello without the phone's key is none, since a request for a passkey follows`()
        throws
    {
        #expect(try PairingNotification(primaryHello([ref, identity])) == nil)
        #expect(try PairingNotification(primaryHello([])) == nil)
    }

    @Test func `asks for a passkey, with or without what it is to sign`() throws {
        let options = Node("passkey_request_options", bytes: [123, 125])
        let asked = linkNotification("passkey_prologue_request", [options])
        #expect(try PairingNotification(asked) == .passkeyRequest(options: [123, 125]))
        let bare = linkNotification("passkey_prologue_request", [])
        #expect(try PairingNotification(bare) == .passkeyRequest(options: nil))
        var foreign = asked
        foreign.attributes["from"] = .jid(.phone("15550001111"))
        #expect(try PairingNotification(foreign) == nil)
    }

    @Test func `goes on after the passkey with the phone's half`() throws {
        let identity = Node("primary_ephemeral_identity", bytes: [1, 2])
        let note = linkNotification("crsc_continuation", [Node("other"), identity])
        #expect(try PairingNotification(note) == .passkeyContinuation(identity: [1, 2]))
        let path = "notification/primary_ephemeral_identity"
        #expect(throws: StanzaError.missing(path: path)) {
            try PairingNotification(linkNotification("crsc_continuation", []))
        }
        var foreign = note
        foreign.attributes["from"] = .jid(.phone("15550001111"))
        #expect(try PairingNotification(foreign) == nil)
    }

    @Test func `without its child or of another type it is none`() throws {
        #expect(try PairingNotification(linkNotification("companion_reg_refresh", [])) == nil)
        #expect(try PairingNotification(linkNotification("link_code_companion_reg", [])) == nil)
        #expect(try PairingNotification(linkNotification("devices", [])) == nil)
        #expect(try PairingNotification(Node("message")) == nil)
    }
}
