import Commands
import Model
import Stanzas

extension CreateCommunity: Operation {
    func run(on account: Account) async throws(CommandError) -> Group {
        let subject = try Commands.SetGroupSubject.checked(subject)
        if let description { try Commands.SetGroupDescription.check(description) }
        return try await account.carryOut { () throws(EngineError) in
            let link = account.link
            let memberGroups = GroupSettingNode(.memberGroups, isOn: memberGroups == true)
            let request = Stanzas.CreateGroup(
                subject: subject,
                key: try link.newMessageID(),
                participants: [],
                description: try Commands.CreateGroup.described(description, on: link),
                settings: [memberGroups],
                place: .community(isClosed: isClosed == true, generalChat: generalChat == true)
            )
            // A lost connection must not make two communities of one.
            let info = try await link.query(request, resend: false)
            return try await GroupFetch(link: link).keep(info)
        }
    }
}
