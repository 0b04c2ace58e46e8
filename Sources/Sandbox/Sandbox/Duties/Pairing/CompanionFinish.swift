import BinaryNode
import Crypto
import Model

/// Takes the last message of a client that links by code: its keys, under the shared secret.
///
///     → <link_code_companion_reg stage="companion_finish" jid>…</link_code_companion_reg>
///     ← <iq type="result"/>, then pair-success or a request for the passkey
///
/// - Source: whatsmeow `pair-code.go` (`handleCodePairNotification`).
enum CompanionFinish: Duty {
    static let pattern = StanzaPattern.iq(
        "set",
        "md",
        with: .init("link_code_companion_reg", "stage", "companion_finish")
    )

    private static let shape = Rule(
        "link-code.finish",
        "a finish has the ref, the client's identity and a key bundle of 156 bytes"
    )

    static func answer(_ request: Request) -> Reply {
        guard let registration = request.client.registration, let code = registration.code,
            registration.isBusy, let child = request.node.child("link_code_companion_reg"),
            child.child("link_code_pairing_ref")?.bytes == code.ref,
            let bundle = child.child("link_code_pairing_wrapped_key_bundle")?.bytes,
            bundle.count == 156,
            child.child("companion_identity_public")?.bytes == registration.keys.identity.bytes,
            let person = request.world.database.people[code.person]
        else { return .broken(shape) }
        request.send(
            Node("iq", ["from": .jid(.server), "id": .text(request.id), "type": "result"])
        )
        // The first one counts, as for a phone that was answered twice.
        guard registration.pending == nil, registration.gate == nil else { return .none }
        guard let secret = open(bundle, code, registration, person) else {
            registration.finish(.failure(.refused("wrong code")))
            return .none
        }
        PasskeyGate.pass(registration, person, secret, on: request.client, in: request.world)
        return .none
    }

    /// The ADV secret inside the key bundle; nil when the code was wrong.
    private static func open(
        _ bundle: [UInt8],
        _ code: CodeRequest,
        _ registration: Registration,
        _ person: Person
    ) -> [UInt8]? {
        guard let shared = code.shared else { return nil }
        let identity = registration.keys.identity
        let key = HKDF.sha256(
            shared,
            salt: Array(bundle[..<32]),
            info: "link_code_pairing_key_bundle_encryption_key",
            count: 32
        )
        guard
            let plain = try? AESGCM.open(
                Array(bundle[44...]),
                key: key,
                nonce12: Array(bundle[32..<44]),
                aad: []
            ), plain.count == 96, Array(plain[..<32]) == identity.bytes,
            Array(plain[32..<64]) == person.identity.publicKey.bytes,
            let agreed = try? person.identity.privateKey.agree(with: identity)
        else { return nil }
        return HKDF.sha256(shared + agreed + plain[64...], info: "adv_secret", count: 32)
    }
}
