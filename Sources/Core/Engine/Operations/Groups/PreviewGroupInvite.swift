import Commands
import Model
import Stanzas

extension Commands.PreviewGroupInvite: Operation {
    func run(on account: Account) async throws(CommandError) -> Group {
        let received = try await ReceivedInvite(message, of: sender, in: chat, on: account)
        // This account is not in it: there is nothing to keep.
        return try await account.carryOutInGroup(GroupRefusal.entry) { () throws(EngineError) in
            try await account.link.query(Stanzas.PreviewGroupInvite(received.invite)).group
        }
    }
}
