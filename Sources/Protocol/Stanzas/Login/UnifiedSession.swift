public import BinaryNode
public import Model

/// Tells the server where in the week this client's session lies; telemetry that is not answered.
///
///     → <ib><unified_session id="{(now + 3 days) mod 7 days, milliseconds}"/></ib>
///
/// - Source: whatsmeow `client.go`.
public struct UnifiedSession: Hashable, Sendable {
    private static let day: Int64 = 86_400_000

    /// The stanza to send.
    public let node: Node

    /// Makes the stanza for a moment on the server's clock.
    public init(serverTime: Timestamp) {
        let id = (serverTime.milliseconds &+ 3 * Self.day) % (7 * Self.day)
        node = Node("ib") { Node("unified_session", ["id": .text(String(id))]) }
    }
}
