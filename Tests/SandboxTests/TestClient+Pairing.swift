import BinaryNode
import Crypto
import Encodings
import Model
import Protobuf
import Sandbox
import Signal
import WAProto

extension TestClient {
    /// The text of the QR code, once refs are there.
    func pairingText() async throws -> String {
        let iq = try await next("iq")
        guard let refs = iq.child("pair-device")?.children, refs.count == 6,
            case .bytes(let ref) = refs[0].content, case .jid(.server) = iq.attributes["from"]
        else { throw Surprise(text: iq.xml) }
        try await send(
            Node("iq", ["to": .jid(.server), "type": "result", "id": iq.attributes["id"]])
        )
        return
            ([
                String(decoding: ref, as: UTF8.self), Base64.encode(noise.publicKey.bytes),
                Base64.encode(identity.publicKey.bytes), Base64.encode(secret), "1",
            ]).joined(separator: ",")
    }

    /// Answers pair-success and waits for 515.
    func finishPairing(keepingAccountKey: Bool = false) async throws {
        let iq = try await next { $0.child("pair-success") != nil }
        guard let success = iq.child("pair-success"),
            let blob = success.child("device-identity")?.bytes,
            case .jid(let jid) = success.child("device")?.attributes["jid"],
            case .jid(let lid) = success.child("device")?.attributes["lid"]
        else { throw Surprise(text: iq.xml) }
        let outer = try WAADVSignedDeviceIdentityHMAC(serializedBytes: blob)
        guard outer.hmac == HMAC.sha256(key: secret, outer.details) else {
            throw Surprise(text: "hmac-mismatch")
        }
        var signed = try WAADVSignedDeviceIdentity(serializedBytes: outer.details)
        guard let accountKey = PublicKey(signed.accountSignatureKey),
            XEdDSA.verify(
                signed.accountSignature,
                of: [6, 0] + signed.details + identity.publicKey.bytes,
                by: accountKey
            )
        else { throw Surprise(text: "signature-mismatch") }
        let details = try WAADVDeviceIdentity(serializedBytes: signed.details)
        signed.deviceSignature = try XEdDSA.sign(
            [6, 1] + signed.details + identity.publicKey.bytes + accountKey.bytes,
            with: identity.privateKey,
            random64: Randomness.system.bytes(64)
        )
        setPaired(jid, lid, signed.serializedBytes())
        if !keepingAccountKey { signed.clearAccountSignatureKey() }
        try await send(
            Node(
                "iq",
                ["to": .jid(.server), "type": "result", "id": iq.attributes["id"]],
                content: .nodes([
                    Node("pair-device-sign") {
                        Node(
                            "device-identity",
                            ["key-index": .text(String(details.keyIndex))],
                            bytes: signed.serializedBytes()
                        )
                    }
                ])
            )
        )
        _ = try await next { $0.tag == "stream:error" && $0.string("code") == "515" }
        await close()
    }

    /// Pairs by QR and logs in, up to active.
    func pairAndLogIn(account: String? = nil) async throws {
        try await register()
        let text = try await pairingText()
        let server = server
        async let device = server.scan(text, account: account)
        try await finishPairing()
        _ = try await device
        try await logIn()
        _ = try await next("success")
        try await uploadPreKeys(1...20)
        try await activate()
    }

    func activate() async throws {
        _ = try await ask("passive", "set", [Node("active")])
        _ = try await next { $0.child("offline") != nil }
    }
}
