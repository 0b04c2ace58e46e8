public import BinaryNode

/// Asks for the reference that the answer to a request for a passkey carries; those of the QR codes are others.
///
///     → <iq xmlns="md" type="get" to="s.whatsapp.net"><ref/></iq>
///     ← <iq type="result"><ref>{ASCII}</ref></iq>
///
/// - Source: whatsmeow `pair-passkey.go` (`getCompanionRef`).
public struct FetchCompanionRef: Query, Hashable {
    public static let namespace = "md"
    public let kind = QueryKind.get

    /// Creates the request.
    public init() {}

    public var body: [Node] { [Node("ref")] }

    /// The reference.
    public func reply(from iq: Node) throws(StanzaError) -> String {
        guard let ref = try iq.requireChild("ref").text else {
            throw StanzaError.missing(path: "iq/ref/{text}")
        }
        return ref
    }
}
