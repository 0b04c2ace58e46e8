import Commands
import Model
import Stanzas
import Store

extension Commands.SetGroupDescription: Operation {
    func run(on account: Account) async throws(CommandError) -> Group {
        let work = try GroupWork(jid, on: account)
        try Self.check(text)
        return try await account.carryOutInGroup { () throws(EngineError) in
            try await describe(work, with: GroupFetch(link: account.link))
        }
    }

    /// Refuses what is too long.
    static func check(_ text: String) throws(CommandError) {
        let longest = Stanzas.SetGroupDescription.longest
        guard text.count <= longest else {
            throw .invalid("a group's description has \(longest) characters at most")
        }
    }

    /// Describes the group as it is known, or, when that was an old description, as the server knows it.
    private func describe(
        _ work: GroupWork,
        with fetch: GroupFetch
    ) async throws(EngineError) -> Group {
        let link = work.account.link
        let known = try await link.write { try $0.group(work.group) }
        let first = if let known { known } else { try await fetch.fetch(work.group) }
        do {
            return try await describe(first, on: link)
        } catch .refused(_, 409, _) {
            return try await describe(try await fetch.fetch(work.group), on: link)
        }
    }

    private func describe(_ group: Group, on link: Link) async throws(EngineError) -> Group {
        let id = try link.newMessageID().text
        try await link.query(
            Stanzas.SetGroupDescription(
                group.jid,
                text: text,
                id: id,
                previous: group.description?.id
            )
        )
        var changed = group
        changed.description =
            text.isEmpty
            ? nil
            : Group.Description(
                id: id,
                text: text,
                by: try OwnAddresses(try link.credentials()).main,
                time: link.serverNow
            )
        let description = changed.description
        try await link.write { try $0.setDescription(description, of: group.jid) }
        return changed
    }
}
