import Commands
import Model
import Stanzas
import Store

extension Commands.CreateGroup: Operation {
    func run(on account: Account) async throws(CommandError) -> Group {
        let longest = Stanzas.CreateGroup.longestSubject
        guard subject.contains(where: { !$0.isWhitespace }), subject.count <= longest else {
            throw .invalid("a group's name has 1 to \(longest) characters")
        }
        if let odd = members.first(where: { !$0.isPerson || !$0.bare.isReadable }) {
            throw .invalid("\(odd) is not a person's address")
        }
        return try await account.carryOut { () throws(EngineError) in
            try await create(on: account.link)
        }
    }

    private func create(on link: Link) async throws(EngineError) -> Group {
        let own = try OwnAddresses(try link.credentials())
        let people = members.map(\.bare).filter { !own.contains($0) }
        let participants = try await link.write { transaction in
            try people.map { person in
                Stanzas.CreateGroup.Participant(
                    jid: try transaction.canonical(person),
                    phone: try transaction.phone(for: try transaction.canonical(person)),
                    token: try transaction.privacyToken(for: person)?.token
                )
            }
        }
        let request = Stanzas.CreateGroup(
            subject: subject,
            key: try link.newMessageID(),
            participants: participants
        )
        // A lost connection must not make two groups of one.
        return try await GroupFetch(link: link).keep(try await link.query(request, resend: false))
    }
}
