import Model
import Protobuf
import WAProto

/// Invitations to channels; they are read, and sent by what has to do with channels.
extension ChannelInviteContent: ReceivedContent {
    init?(_ message: WAMessage) {
        if message.hasNewsletterAdminInviteMessage {
            let invite = message.newsletterAdminInviteMessage
            guard let channel = JID(invite.newsletterJID), channel.isNewsletter else { return nil }
            self.init(
                channel: channel,
                name: invite.newsletterName,
                caption: invite.caption.unlessEmpty,
                isForAdmin: true,
                expires: invite.hasInviteExpiration
                    ? Timestamp(seconds: invite.inviteExpiration) : nil
            )
        } else if message.hasNewsletterFollowerInviteMessageV2 {
            let invite = message.newsletterFollowerInviteMessageV2
            guard let channel = JID(invite.newsletterJID), channel.isNewsletter else { return nil }
            self.init(
                channel: channel,
                name: invite.newsletterName,
                caption: invite.caption.unlessEmpty
            )
        } else {
            return nil
        }
    }

    static func context(of message: WAMessage) -> WAContextInfo? {
        if message.hasNewsletterAdminInviteMessage {
            let invite = message.newsletterAdminInviteMessage
            return invite.hasContextInfo ? invite.contextInfo : nil
        }
        guard message.hasNewsletterFollowerInviteMessageV2,
            message.newsletterFollowerInviteMessageV2.hasContextInfo
        else { return nil }
        return message.newsletterFollowerInviteMessageV2.contextInfo
    }
}
