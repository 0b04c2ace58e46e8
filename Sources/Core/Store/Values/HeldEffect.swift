public import Model

/// A reaction, edit, vote or revoke of a message that is not here yet; kept until the message comes.
public struct HeldEffect: Hashable, Sendable {
    /// The chat, by any address.
    public var chat: JID
    /// The message that it is about.
    public var target: MessageID
    /// The id of the message that brought it.
    public var id: MessageID
    /// Whose it is, without device.
    public var sender: JID
    /// Whether this account did it, on any of its devices.
    public var isFromMe: Bool
    /// When, server clock.
    public var time: Timestamp
    /// The serialized protocol message, for taking it in once more.
    public var encoded: [UInt8]

    /// Creates one from its parts.
    public init(
        chat: JID,
        target: MessageID,
        id: MessageID,
        sender: JID,
        isFromMe: Bool,
        time: Timestamp,
        encoded: [UInt8]
    ) {
        self.chat = chat
        self.target = target
        self.id = id
        self.sender = sender
        self.isFromMe = isFromMe
        self.time = time
        self.encoded = encoded
    }
}
