import BinaryNode
import Crypto
import Encodings
import JSON
import Log
import Model
import Protobuf
import WAProto

/// Takes what the account's passkey signed, and has the phone go on.
///
///     → <passkey_prologue><credential_id/><webauthn_assertion/><prologue_payload/>
///         [<pairing_handoff_proof/>]</passkey_prologue>
///     ← <iq type="result"/>, then <notification type="crsc_continuation">
///         <primary_ephemeral_identity>{key, nonce}</primary_ephemeral_identity></notification>
///
/// - Source: whatsmeow `pair-passkey.go` (`SendPasskeyResponse`).
enum PasskeyPrologue: Duty {
    static let pattern = StanzaPattern.iq("set", "md", with: "passkey_prologue")

    private static let shape = Rule(
        "passkey.prologue",
        "a prologue has the passkey's id, its answer, and a key of this device under the ref that was fetched"
    )
    private static let proof = Rule(
        "passkey.proof",
        "a proof is made with the secret that the phone had from the code"
    )

    static func answer(_ request: Request) -> Reply {
        guard let registration = request.client.registration, let gate = registration.gate,
            gate.companion == nil,
            let passkey = request.world.database.people[gate.person]?.passkey,
            let prologue = request.node.child("passkey_prologue"),
            let id = prologue.child("credential_id")?.bytes,
            let assertion = prologue.child("webauthn_assertion")?.bytes,
            let read = try? JSON(parsing: assertion),
            read["rawId"]?.string == Base64.encodeURL(id),
            let payload = prologue.child("prologue_payload")?.bytes
        else { return .broken(shape) }
        if let fault = PasskeyCheck(passkey: passkey, challenge: gate.challenge).fault(read) {
            request.world.log.info("a passkey is refused: \(fault)")
            return .error(401)
        }
        let given = prologue.child("pairing_handoff_proof")?.bytes
        if let given, given != HMAC.sha256(key: handoffKey(gate.secret), payload) {
            return .broken(proof)
        }
        guard
            let companion = companion(payload, gate, registration, isProved: given != nil)
        else { return .broken(shape) }
        registration.gate?.companion = companion
        request.send(
            Node("iq", ["from": .jid(.server), "id": .text(request.id), "type": "result"])
        )
        goOn(gate, request)
        return .none
    }

    private static func handoffKey(_ secret: [UInt8]) -> [UInt8] {
        HKDF.sha256(secret, info: "shortcake-passkey-handoff-v1", count: 32)
    }

    private static func companion(
        _ payload: [UInt8],
        _ gate: PasskeyGate,
        _ registration: Registration,
        isProved: Bool
    ) -> PasskeyGate.Companion? {
        guard let prologue = try? WAProloguePayload(serializedBytes: payload),
            prologue.commitment.hash.count == 32,
            let identity = try? WACompanionEphemeralIdentity(
                serializedBytes: prologue.companionEphemeralIdentity
            ), let key = PublicKey(identity.publicKey),
            identity.deviceType.rawValue == registration.platform, identity.ref == gate.ref
        else { return nil }
        return PasskeyGate.Companion(
            identity: prologue.companionEphemeralIdentity,
            key: key,
            commitment: prologue.commitment.hash,
            isProved: isProved
        )
    }

    private static func goOn(_ gate: PasskeyGate, _ request: Request) {
        let world = request.world
        guard !WithholdContinuation.strikes(gate.person, in: world) else { return }
        let identity = WAPrimaryEphemeralIdentity.with {
            $0.publicKey = gate.ephemeral.publicKey.bytes
            $0.nonce = gate.nonce
        }.serializedBytes()
        let child = Node("primary_ephemeral_identity", bytes: identity)
        request.send(world.delivery.notification("crsc_continuation", from: .server, [child]))
    }
}
