import BinaryNode
import Crypto
import Model

extension TestClient {
    private func wrap(_ key: PublicKey, _ code: String) -> [UInt8] {
        let salt = Randomness.system.bytes(32)
        let iv = Randomness.system.bytes(16)
        let wrapping = PBKDF2.sha256(password: code, salt: salt, iterations: 131_072, count: 32)
        return salt + iv + AESCTR.apply(key.bytes, key: wrapping, iv: iv)
    }

    private func unwrap(_ bytes: [UInt8], _ code: String) -> PublicKey? {
        let wrapping = PBKDF2.sha256(
            password: code,
            salt: Array(bytes.prefix(32)),
            iterations: 131_072,
            count: 32
        )
        return PublicKey(
            AESCTR.apply(Array(bytes[48..<80]), key: wrapping, iv: Array(bytes[32..<48]))
        )
    }

    /// Asks for a code to be accepted; returns the key that goes with it, and the ref.
    func sendHello(_ code: String, number: String) async throws -> (KeyPair, [UInt8]) {
        let ephemeral = KeyPair.generate()
        let hello = Node(
            "link_code_companion_reg",
            [
                "jid": .jid(.phone(number)), "stage": "companion_hello",
                "should_show_push_notification": "true",
            ]
        ) {
            Node(
                "link_code_pairing_wrapped_companion_ephemeral_pub",
                bytes: wrap(ephemeral.publicKey, code)
            )
            Node("companion_server_auth_key_pub", bytes: noise.publicKey.bytes)
            Node("companion_platform_id", bytes: Array("1".utf8))
            Node("companion_platform_display", bytes: Array("Chrome (Linux)".utf8))
            Node("link_code_pairing_nonce", bytes: [0])
        }
        let answer = try await ask("md", "set", [hello])
        let ref = answer.child("link_code_companion_reg")?.child("link_code_pairing_ref")?.bytes
        guard let ref else { throw Surprise(text: answer.xml) }
        return (ephemeral, ref)
    }

    /// Answers the phone's half of the code exchange and takes over the secret.
    func sendFinish(
        _ code: String,
        number: String,
        ephemeral: KeyPair,
        ref: [UInt8]
    ) async throws {
        let note = try await next { $0.string("type") == "link_code_companion_reg" }
        guard let child = note.child("link_code_companion_reg"),
            child.child("link_code_pairing_ref")?.bytes == ref,
            let wrapped = child.child("link_code_pairing_wrapped_primary_ephemeral_pub")?.bytes,
            let primary = unwrap(wrapped, code),
            let account = PublicKey(child.child("primary_identity_pub")?.bytes ?? [])
        else { throw Surprise(text: note.xml) }
        try await send(
            Node(
                "ack",
                [
                    "class": "notification", "type": "link_code_companion_reg",
                    "id": note.attributes["id"], "to": .jid(.server),
                ]
            )
        )
        let shared = try ephemeral.privateKey.agree(with: primary)
        let agreed = try identity.privateKey.agree(with: account)
        let random = Randomness.system.bytes(32)
        let salt = Randomness.system.bytes(32)
        let nonce = Randomness.system.bytes(12)
        let key = HKDF.sha256(
            shared,
            salt: salt,
            info: "link_code_pairing_key_bundle_encryption_key",
            count: 32
        )
        let sealed = AESGCM.seal(
            identity.publicKey.bytes + account.bytes + random,
            key: key,
            nonce12: nonce,
            aad: []
        )
        setSecret(HKDF.sha256(shared + agreed + random, info: "adv_secret", count: 32))
        let finish = Node(
            "link_code_companion_reg",
            ["jid": .jid(.phone(number)), "stage": "companion_finish"]
        ) {
            Node("link_code_pairing_wrapped_key_bundle", bytes: salt + nonce + sealed)
            Node("companion_identity_public", bytes: identity.publicKey.bytes)
            Node("link_code_pairing_ref", bytes: ref)
        }
        _ = try await ask("md", "set", [finish])
    }
}
