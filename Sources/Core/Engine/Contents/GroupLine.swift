import Model
import Store

extension GroupChanged {
    /// What was changed, as a line of the group's chat.
    func line(_ id: MessageID) -> NewMessage {
        NewMessage(
            chat: group,
            id: id,
            sender: by ?? group,
            time: time,
            content: Model.Message.Content(GroupNoticeContent(change: change, by: by)),
            isRead: true
        )
    }
}
