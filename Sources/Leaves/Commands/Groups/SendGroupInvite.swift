public import Model

/// Sends somebody an invitation into a group that is for them alone, as when they could not be added.
public struct SendGroupInvite: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-group-invite",
        .group,
        "Invite a person into a group by a message",
        notes: [
            "to": FieldNotes.to,
            "group": FieldNotes.group,
            "code": "what lets them in, as change-group-members said",
            "expires": "until when it counts, milliseconds since 1970",
            "caption": "words to go with it",
            "id": FieldNotes.id,
            "key": FieldNotes.key,
        ]
    )
    /// The person.
    public var to: JID
    /// The group.
    public var group: JID
    /// What lets them in, as ``ChangeGroupMembers`` said.
    public var code: String
    /// Until when it counts, server clock.
    public var expires: Timestamp
    /// Words to go with it; nil for none.
    public var caption: String?
    /// The message's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(
        to: JID,
        group: JID,
        code: String,
        expires: Timestamp,
        caption: String? = nil,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.to = to
        self.group = group
        self.code = code
        self.expires = expires
        self.caption = caption
        self.id = id
        self.key = key
    }
}
