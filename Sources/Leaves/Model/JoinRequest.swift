/// Somebody who wants into a group, and waits for an admin.
public struct JoinRequest: Hashable, Sendable, Codable {
    /// The person, by LID when it is known.
    public var person: JID
    /// The phone number, when it is known.
    public var phone: JID?
    /// Since when, server clock; nil when the server does not say.
    public var time: Timestamp?
    /// How they came to ask; nil when the server does not say, or in a way that is not known here.
    public var way: Way?
    /// The member who asked for them; nil when they did themselves.
    public var by: JID?

    /// Creates a request from its parts.
    public init(
        person: JID,
        phone: JID? = nil,
        time: Timestamp? = nil,
        way: Way? = nil,
        by: JID? = nil
    ) {
        self.person = person
        self.phone = phone
        self.time = time
        self.way = way
        self.by = by
    }

    /// How somebody came to ask.
    public enum Way: Sendable, NamedCase {
        /// They had the link.
        case link
        /// They are in the community.
        case community
        /// A member who is no admin wanted to add them.
        case member
    }
}
