import Commands
import Model
import Stanzas
import Store

extension Commands.ReportMessages: Operation {
    func run(on account: Account) async throws(CommandError) -> [Outcome] {
        let work = try GroupWork(jid, on: account)
        guard (1...Self.most).contains(messages.count), messages.allSatisfy({ !$0.text.isEmpty })
        else { throw .invalid("messages takes 1 to \(Self.most) ids") }
        try await account.read { [link = account.link, messages] reader in
            for id in messages {
                guard let found = try reader.message(chat: work.group, id: id) else { continue }
                try link.checkIsOwn(found, in: reader)
            }
        }
        let request = Stanzas.ReportMessages(work.group, messages)
        let refused = try await work.ask(request, GroupRefusal.report)
        return messages.map { id in
            Outcome(message: id, error: refused[id], reason: refused[id].map(GroupRefusal.report))
        }
    }
}
