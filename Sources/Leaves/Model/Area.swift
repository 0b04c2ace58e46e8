/// What an event or a command is about; consumers of the journal choose by it.
public enum Area: Sendable, NamedCase {
    /// The account itself: connection, linking, devices.
    case account
    /// Messages, reactions and their receipts.
    case message
    /// Rows of the chat list.
    case chat
    /// Groups and communities.
    case group
    /// People: names, pictures, identities.
    case contact
    /// Who is online or typing.
    case presence
    /// Calls.
    case call
    /// Channels.
    case newsletter
    /// Status posts.
    case status
    /// The host: accounts, keys, hooks, settings.
    case host
}
