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
        let code = String(Speech.id(world.random("groups")).dropFirst(16))
        let expires = world.now + 3 * 86_400
        world.database.invitations.add(
            code,
            to: group.id,
            .init(person: other.id, inviter: person, expires: expires)
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
