import BinaryNode
import Crypto
import Model
import Protobuf
import WAProto

/// Takes the keys of a client whose passkey was good, and goes on as without one.
///
///     → <encrypted_pairing_request>{payload, IV}</encrypted_pairing_request>
///     ← <iq type="result"/>, then pair-success
///
/// - Source: whatsmeow `pair-passkey.go` (`SendPasskeyConfirmation`).
enum EncryptedPairingRequest: Duty {
    static let pattern = StanzaPattern.iq("set", "md", with: "encrypted_pairing_request")

    private static let shape = Rule(
        "passkey.request",
        "a request has the keys of the registration and another secret, under the key that was agreed on"
    )

    static func answer(_ request: Request) -> Reply {
        guard let registration = request.client.registration, let gate = registration.gate,
            registration.pending == nil,
            let bytes = request.node.child("encrypted_pairing_request")?.bytes,
            let keys = open(bytes, gate, registration),
            keys.companionPublicKey == registration.noiseKey.bytes,
            keys.companionIdentityKey == registration.keys.identity.bytes,
            keys.advSecret.count == 32, keys.advSecret != gate.secret,
            let person = request.world.database.people[gate.person]
        else { return .broken(shape) }
        request.send(
            Node("iq", ["from": .jid(.server), "id": .text(request.id), "type": "result"])
        )
        PairSuccess.offer(
            registration,
            person,
            keys.advSecret,
            on: request.client,
            in: request.world
        )
        return .none
    }

    private static func open(
        _ bytes: [UInt8],
        _ gate: PasskeyGate,
        _ registration: Registration
    ) -> WAPairingRequest? {
        guard gate.revealed != nil, let companion = gate.companion, let ref = gate.ref,
            let sealed = try? WAEncryptedPairingRequest(serializedBytes: bytes),
            let shared = try? gate.ephemeral.privateKey.agree(with: companion.key)
        else { return nil }
        let salt = "Companion Pairing \(registration.platform) with ref \(ref)"
        let key = HKDF.sha256(
            shared,
            salt: Array(salt.utf8),
            info: "Pairing Information Encryption Key",
            count: 32
        )
        let plain = try? AESGCM.open(
            sealed.encryptedPayload,
            key: key,
            nonce12: sealed.iv,
            aad: []
        )
        return plain.flatMap { try? WAPairingRequest(serializedBytes: $0) }
    }
}
