public import BinaryNode

/// Asks what the passkey is to sign, when the server's request for it did not say.
///
///     → <iq xmlns="md" type="get" to="s.whatsapp.net"><passkey_request_options/></iq>
///     ← <iq type="result"><passkey_request_options>{JSON}</passkey_request_options></iq>
///
/// - Source: whatsmeow `pair-passkey.go` (`getPasskeyRequestOptions`).
public struct FetchPasskeyOptions: Query, Hashable {
    public static let namespace = "md"
    public let kind = QueryKind.get

    /// Creates the request.
    public init() {}

    public var body: [Node] { [Node("passkey_request_options")] }

    /// The options as the server wrote them.
    public func reply(from iq: Node) throws(StanzaError) -> [UInt8] {
        try iq.requireBytes(in: "passkey_request_options")
    }
}
