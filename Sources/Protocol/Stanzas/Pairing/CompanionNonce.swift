public import BinaryNode

/// Reveals the nonce that the prologue committed to, once the phone's half of the key agreement is known.
///
///     → <iq xmlns="md" type="set" to="s.whatsapp.net"><companion_nonce>{32}</companion_nonce></iq>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `pair-passkey.go` (`handlePasskeyContinuationNotification`).
public struct CompanionNonce: Query, Hashable {
    public static let namespace = "md"
    public let kind = QueryKind.set
    /// The nonce; 32 bytes.
    public var nonce: [UInt8]

    /// Creates the request.
    public init(_ nonce: [UInt8]) { self.nonce = nonce }

    public var body: [Node] { [Node("companion_nonce", bytes: nonce)] }
}
