import Model
import Protobuf
import Stanzas
import WAProto

extension GroupInviteContent: WireContent {
    init?(_ message: WAMessage) {
        guard message.hasGroupInviteMessage,
            let group = JID(message.groupInviteMessage.groupJID), group.isGroup
        else { return nil }
        let invite = message.groupInviteMessage
        self.init(
            group: group,
            subject: invite.groupName,
            code: invite.inviteCode,
            expires: invite.hasInviteExpiration
                ? Timestamp(seconds: invite.inviteExpiration) : nil,
            caption: invite.caption.isEmpty ? nil : invite.caption
        )
    }

    func write(to message: inout WAMessage) {
        message.groupInviteMessage = WAGroupInviteMessage.with {
            $0.groupJID = group.description
            $0.groupName = subject
            $0.inviteCode = code
            if let expires { $0.inviteExpiration = expires.seconds }
            if let caption { $0.caption = caption }
        }
    }

    var traits: StanzaTraits { StanzaTraits(type: "media", mediaType: "url") }

    static func context(of message: WAMessage) -> WAContextInfo? {
        guard message.hasGroupInviteMessage, message.groupInviteMessage.hasContextInfo else {
            return nil
        }
        return message.groupInviteMessage.contextInfo
    }

    static func setContext(_ context: WAContextInfo, of message: inout WAMessage) {
        message.groupInviteMessage.contextInfo = context
    }
}
