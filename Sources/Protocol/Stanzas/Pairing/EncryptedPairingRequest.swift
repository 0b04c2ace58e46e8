public import BinaryNode

/// Gives the phone this device's keys and the secret of the link, sealed under what both agreed on.
///
///     → <iq xmlns="md" type="set" to="s.whatsapp.net">
///         <encrypted_pairing_request>{EncryptedPairingRequest}</encrypted_pairing_request></iq>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `pair-passkey.go` (`SendPasskeyConfirmation`).
public struct EncryptedPairingRequest: Query, Hashable {
    public static let namespace = "md"
    public let kind = QueryKind.set
    /// The sealed keys.
    public var sealed: [UInt8]

    /// Creates the request.
    public init(_ sealed: [UInt8]) { self.sealed = sealed }

    public var body: [Node] { [Node("encrypted_pairing_request", bytes: sealed)] }
}
