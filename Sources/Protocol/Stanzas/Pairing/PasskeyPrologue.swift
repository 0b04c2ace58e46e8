public import BinaryNode

/// Hands in what a passkey signed, and this device's half of a key agreement with the phone.
///
///     → <iq xmlns="md" type="set" to="s.whatsapp.net"><passkey_prologue>
///         <credential_id>{bytes}</credential_id>
///         <webauthn_assertion>{JSON}</webauthn_assertion>
///         <prologue_payload>{ProloguePayload}</prologue_payload>
///         [<pairing_handoff_proof>{32}</pairing_handoff_proof>]
///       </passkey_prologue></iq>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `pair-passkey.go` (`SendPasskeyResponse`); zapo
///   `src/transport/node/builders/shortcake.ts`.
public struct PasskeyPrologue: Query, Hashable {
    public static let namespace = "md"
    public let kind = QueryKind.set
    /// Which passkey it is.
    public var credentialID: [UInt8]
    /// What it signed, as JSON.
    public var assertion: [UInt8]
    /// The ephemeral key and a commitment to a nonce.
    public var payload: [UInt8]
    /// Shows the phone that it comes from the device whose code it took; without it people compare a code.
    public var proof: [UInt8]?

    /// Creates the request.
    public init(credentialID: [UInt8], assertion: [UInt8], payload: [UInt8], proof: [UInt8]?) {
        self.credentialID = credentialID
        self.assertion = assertion
        self.payload = payload
        self.proof = proof
    }

    public var body: [Node] {
        [
            Node("passkey_prologue") {
                Node("credential_id", bytes: credentialID)
                Node("webauthn_assertion", bytes: assertion)
                Node("prologue_payload", bytes: payload)
                proof.map { Node("pairing_handoff_proof", bytes: $0) }
            }
        ]
    }
}
