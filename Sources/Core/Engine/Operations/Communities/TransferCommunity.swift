import Commands
import Model
import Stanzas
import Store

extension Commands.TransferCommunity: Operation {
    func run(on account: Account) async throws(CommandError) -> Group {
        let work = try GroupWork(jid, on: account)
        guard person.isPerson, person.bare.isReadable else {
            throw .invalid("\(person) is not a person's address")
        }
        let named = person.bare
        let heir = try await account.carryOut { () throws(EngineError) in
            try await account.link.write { try $0.canonical(named) }
        }
        let request = Stanzas.TransferCommunity(work.group, to: heir)
        return try await work.change(by: request) { try $0.hand(work.group, to: heir) }
    }
}
