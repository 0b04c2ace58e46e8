public import Model

/// Reports messages of a group to its admins.
public struct ReportMessages: Command, Hashable {
    /// There is nothing to say.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "report-messages"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Report messages of a group to its admins"
    /// For help.
    public static let notes = [
        "jid": "the group's address; adminReports must be on in it",
        "messages": "the messages' ids",
    ]
    /// The most messages of one request.
    public static let most = 100
    /// The group.
    public var jid: JID
    /// The messages.
    public var messages: [MessageID]

    /// Creates the command.
    public init(jid: JID, messages: [MessageID]) {
        self.jid = jid
        self.messages = messages
    }
}
