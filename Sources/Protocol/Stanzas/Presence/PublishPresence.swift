public import BinaryNode
public import Model

/// Tells the server whether this device is in use, and by which name others are to know the account.
///
///     → <presence type="available|unavailable" name={push name}/>
///
/// Nobody answers. Without a name the server has none to show, and others see a dash.
///
/// - Source: whatsmeow `presence.go` (`SendPresence`).
public struct PublishPresence: Hashable, Sendable {
    /// Whether the device is in use.
    public var availability: Availability
    /// The push name; not empty.
    public var name: String

    /// Creates the presence.
    public init(_ availability: Availability, name: String) {
        self.availability = availability
        self.name = name
    }

    /// The stanza to send.
    public var node: Node {
        Node("presence", ["type": .text(availability.name), "name": .text(name)])
    }
}
