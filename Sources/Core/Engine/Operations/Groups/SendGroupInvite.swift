import Commands
import Model
import Store

extension SendGroupInvite: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        guard to.isPerson else { throw .invalid("an invitation is for one person") }
        guard group.isGroup else { throw .invalid("\(group) is not a group's address") }
        guard !code.isEmpty else { throw .invalid("code takes what change-group-members said") }
        let group = group.bare
        let subject = try await account.read { try $0.group(group)?.subject }
        let invite = GroupInviteContent(
            group: group,
            subject: subject ?? "",
            code: code,
            expires: expires,
            caption: caption
        )
        return try await account.send(invite, to: to, id: id, key: key)
    }
}
