import Commands
import Model
import Stanzas

extension PreviewGroupLink: Operation {
    func run(on account: Account) async throws(CommandError) -> Group {
        let link = try Self.checked(link)
        // This account is not in it: there is nothing to keep.
        return try await account.carryOutInGroup(GroupRefusal.entry) { () throws(EngineError) in
            try await account.link.query(PreviewInvite(code: link.code)).group
        }
    }

    /// The link that a text is.
    static func checked(_ text: String) throws(CommandError) -> GroupLink {
        guard let link = GroupLink(reading: text) else {
            throw .invalid("this is no link into a group")
        }
        return link
    }
}
