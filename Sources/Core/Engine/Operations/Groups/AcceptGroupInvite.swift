import Commands
import Model
import Stanzas

extension Commands.AcceptGroupInvite: Operation {
    func run(on account: Account) async throws(CommandError) -> JoinedGroup {
        let received = try await ReceivedInvite(message, of: sender, in: chat, on: account)
        return try await account.carryOutInGroup(GroupRefusal.entry) { () throws(EngineError) in
            try await GroupEntry(link: account.link)
                .enter(by: Stanzas.AcceptGroupInvite(received.invite))
        }
    }
}
