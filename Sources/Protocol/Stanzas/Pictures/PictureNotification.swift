public import BinaryNode
import Model

/// The news that a group has another picture.
///
///     ← <notification type="picture" from={group} id t>
///         <set jid id author?/> | <delete jid author?/></notification>
///
/// Without a child the picture was taken away.
///
/// - Source: whatsmeow `notification.go` (`handlePictureNotification`), zapo `src/client/events/notification.ts`.
extension GroupNotification {
    /// Reads a stanza of this type; nil when it is about a person, or about something else than the picture.
    public init?(picture node: Node) throws(StanzaError) {
        let group = try node.requireJID("from").bare
        guard group.isGroup else { return nil }
        let isSet: Bool
        switch node.children.first?.tag {
        case "set", "add": isSet = true
        case "delete", nil: isSet = false
        default: return nil
        }
        self.init(
            id: try node.requireString("id"),
            group: group,
            actor: node.children.first?.readableJID("author")?.bare,
            actorPhone: nil,
            time: try node.requireTime(),
            .change(.picture(isSet: isSet))
        )
    }
}
