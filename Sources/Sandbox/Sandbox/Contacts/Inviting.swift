import Model
import Protobuf
import WAProto

extension Contacts {
    /// Lets a member of a group invite somebody into it by a message; returns the message's id.
    func invite(
        _ other: Person,
        into group: GroupRecord,
        by person: Person.ID
    ) throws(SandboxError) -> String {
        guard group.role(of: person) != nil else { throw .refused("\(person) is not in the group") }
        let (code, expires) = Invitations(world: world).make(
            for: other.id,
            into: group,
            by: person
        )
        let content = WAMessage.with {
            $0.groupInviteMessage.groupJID = "\(group.jid)"
            $0.groupInviteMessage.groupName = group.subject
            $0.groupInviteMessage.inviteCode = code
            $0.groupInviteMessage.inviteExpiration = Int64(expires)
        }
        return try say(
            Speech(content: content, type: "media", words: group.subject),
            from: person,
            to: other.id
        )
    }
}
