import Commands
import Model
import Stanzas
import Store

extension Commands.SetGroupSubject: Operation {
    func run(on account: Account) async throws(CommandError) -> Group {
        let work = try GroupWork(jid, on: account)
        let subject = try Self.checked(subject)
        return try await work.change(by: Stanzas.SetGroupSubject(work.group, subject: subject)) {
            try $0.setChatName(subject, for: work.group)
        }
    }

    /// A name as the server takes it.
    static func checked(_ subject: String) throws(CommandError) -> String {
        let longest = Stanzas.CreateGroup.longestSubject
        guard subject.contains(where: { !$0.isWhitespace }), subject.count <= longest else {
            throw .invalid("a group's name has 1 to \(longest) characters")
        }
        return subject
    }
}
