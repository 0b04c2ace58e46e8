/// An invitation into a group, for the person it was sent to alone.
public struct GroupInviteContent: MessageContent {
    /// Never changes.
    public static let kind = "groupInvite"
    /// The group.
    public var group: JID
    /// The group's name; outside text as it came, not yet cleaned.
    public var subject: String
    /// What has to be shown to the server to get in.
    public var code: String
    /// Until when it is good, server clock; nil when it does not say.
    public var expires: Timestamp?
    /// The sender's own words; nil when there are none.
    public var caption: String?

    /// Creates an invitation from its parts.
    public init(
        group: JID,
        subject: String,
        code: String,
        expires: Timestamp? = nil,
        caption: String? = nil
    ) {
        self.group = group
        self.subject = subject
        self.code = code
        self.expires = expires
        self.caption = caption
    }

    /// The group's name.
    public var preview: String { "Group invite: \(subject)" }
    /// The group's name and the sender's words.
    public var words: String? { [subject, caption].compactMap(\.self).joined(separator: " ") }
}
