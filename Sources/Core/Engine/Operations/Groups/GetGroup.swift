import Commands
import Model

extension GetGroup: Operation {
    func run(on account: Account) async throws(CommandError) -> Group {
        guard jid.isGroup else { throw .invalid("\(jid) is not a group's address") }
        return try await account.carryOutInGroup { () throws(EngineError) in
            try await GroupFetch(link: account.link).fetch(jid.bare)
        }
    }
}
