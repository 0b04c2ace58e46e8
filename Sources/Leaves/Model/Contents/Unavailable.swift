/// A message of which the server has no copy for this device: view-once and the like.
public struct UnavailableContent: MessageContent {
    /// Never changes.
    public static let kind = "unavailable"
    /// A copy may still come from the phone.
    public static let isPlaceholder = true
    /// The server's word for why, such as `view_once`; empty when it gave none.
    public var reason: String

    /// Takes the server's word for why.
    public init(reason: String) { self.reason = reason }

    /// What stands in its place.
    public var preview: String { "Open on the phone" }
}

extension Message.Content {
    /// No copy for this device.
    public static func unavailable(kind reason: String) -> Self {
        Self(UnavailableContent(reason: reason))
    }
}
