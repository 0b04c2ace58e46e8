import Commands
import Model
import Stanzas
import Store

/// An invitation into a group that a stored message is.
struct ReceivedInvite: Sendable {
    /// The invitation, as the server is shown it.
    let invite: Stanzas.InviteRequest

    /// Finds it.
    ///
    /// - Throws: ``CommandError`` of code `notFound` when there is no such message, `invalid` when it is none, or
    ///   another number was invited.
    init(
        _ id: MessageID,
        of sender: JID?,
        in chat: JID,
        on account: Account
    ) async throws(CommandError) {
        let link = account.link
        let found = try await account.read { reader -> (Message, JID)? in
            guard let found = try reader.message(chat: chat, id: id, sender: sender) else {
                return nil
            }
            try link.checkIsOwn(found, in: reader)
            return (found, try reader.lid(for: found.sender) ?? found.sender)
        }
        guard let (message, inviter) = found else {
            throw .notFound("there is no message \(id) in this chat")
        }
        guard let content = message.content.as(GroupInviteContent.self) else {
            throw .invalid("the message is no invitation into a group")
        }
        invite = Stanzas.InviteRequest(
            group: content.group,
            code: content.code,
            expires: content.expires,
            inviter: inviter.bare
        )
    }
}
