/// An invitation to a channel: to follow it, or to be one of its admins.
public struct ChannelInviteContent: MessageContent {
    /// Never changes.
    public static let kind = "channelInvite"
    /// The channel.
    public var channel: JID
    /// The channel's name; outside text as it came, not yet cleaned.
    public var name: String
    /// The sender's own words; nil when there are none.
    public var caption: String?
    /// Whether it is to be one of the admins.
    public var isForAdmin: Bool
    /// Until when it is good, server clock; nil when it does not say.
    public var expires: Timestamp?

    /// Creates an invitation from its parts.
    public init(
        channel: JID,
        name: String,
        caption: String? = nil,
        isForAdmin: Bool = false,
        expires: Timestamp? = nil
    ) {
        self.channel = channel
        self.name = name
        self.caption = caption
        self.isForAdmin = isForAdmin
        self.expires = expires
    }

    /// The channel's name.
    public var preview: String { "\(isForAdmin ? "Channel admin" : "Channel") invite: \(name)" }
    /// The channel's name and the sender's words.
    public var words: String? { [name, caption].compactMap(\.self).joined(separator: " ") }
}
