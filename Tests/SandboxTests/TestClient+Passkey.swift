import BinaryNode
import Crypto
import Encodings
import JSON
import Model
import Protobuf
import WAProto

@testable import Sandbox

/// A link by passkey that a client has begun.
struct TestPasskey {
    let ref: String
    let ephemeral = KeyPair.generate()
    var nonce = Randomness.system.bytes(32)

    /// The message `CompanionEphemeralIdentity`, and that around it.
    func payload(type: WADeviceProps.PlatformType = .chrome) -> [UInt8] {
        let identity = WACompanionEphemeralIdentity.with {
            $0.publicKey = ephemeral.publicKey.bytes
            $0.deviceType = type
            $0.ref = ref
        }.serializedBytes()
        return WAProloguePayload.with {
            $0.companionEphemeralIdentity = identity
            $0.commitment = .with { $0.hash = SHA256.hash(identity + nonce) }
        }.serializedBytes()
    }
}

extension TestClient {
    /// What the passkey is asked to sign.
    func passkeyOptions() async throws -> JSON {
        let note = try await next { $0.string("type") == "passkey_prologue_request" }
        let bytes = note.child("passkey_request_options")?.bytes ?? []
        return try JSON(parsing: bytes)
    }

    /// Fetches the reference for the answer.
    func beginPasskey() async throws -> TestPasskey {
        let answer = try await ask("md", "get", [Node("ref")])
        guard let ref = answer.child("ref")?.text else { throw Surprise(text: answer.xml) }
        return TestPasskey(ref: ref)
    }

    /// Hands in what a browser made.
    func sendPrologue(
        _ assertion: JSON,
        _ payload: [UInt8],
        secret: [UInt8]? = nil
    ) async throws -> Node {
        let id = assertion["rawId"]?.string.flatMap(Base64.decode) ?? []
        let key = secret.map {
            HKDF.sha256($0, info: "shortcake-passkey-handoff-v1", count: 32)
        }
        let prologue = Node("passkey_prologue") {
            Node("credential_id", bytes: id)
            Node("webauthn_assertion", bytes: assertion.bytes())
            Node("prologue_payload", bytes: payload)
            key.map { Node("pairing_handoff_proof", bytes: HMAC.sha256(key: $0, payload)) }
        }
        return try await ask("md", "set", [prologue])
    }

    /// Goes on after the phone did: reveals a nonce and sends the keys under a secret.
    func sendKeys(
        _ passkey: TestPasskey,
        revealing nonce: [UInt8]? = nil,
        secret: [UInt8]
    ) async throws -> (nonce: Node, request: Node) {
        let note = try await next { $0.string("type") == "crsc_continuation" }
        let phone = try WAPrimaryEphemeralIdentity(
            serializedBytes: note.child("primary_ephemeral_identity")?.bytes ?? []
        )
        guard let key = PublicKey(phone.publicKey), phone.nonce.count == 32 else {
            throw Surprise(text: note.xml)
        }
        let revealed = try await ask(
            "md",
            "set",
            [Node("companion_nonce", bytes: nonce ?? passkey.nonce)]
        )
        let request = WAPairingRequest.with {
            $0.companionPublicKey = noise.publicKey.bytes
            $0.companionIdentityKey = identity.publicKey.bytes
            $0.advSecret = secret
        }.serializedBytes()
        let iv = Randomness.system.bytes(12)
        let sealed = WAEncryptedPairingRequest.with {
            $0.iv = iv
            $0.encryptedPayload = AESGCM.seal(
                request,
                key: HKDF.sha256(
                    (try? passkey.ephemeral.privateKey.agree(with: key)) ?? [],
                    salt: Array("Companion Pairing 1 with ref \(passkey.ref)".utf8),
                    info: "Pairing Information Encryption Key",
                    count: 32
                ),
                nonce12: iv,
                aad: []
            )
        }.serializedBytes()
        let sent = try await ask("md", "set", [Node("encrypted_pairing_request", bytes: sealed)])
        return (revealed, sent)
    }
}
