import Commands
import Model
import Stanzas
import Store

extension Commands.CreateGroup: Operation {
    func run(on account: Account) async throws(CommandError) -> CreatedGroup {
        let subject = try Commands.SetGroupSubject.checked(subject)
        if let description { try Commands.SetGroupDescription.check(description) }
        if let seconds { try Commands.SetGroupTimer.check(seconds) }
        let settings = try settings()
        if let odd = members.first(where: { !$0.isPerson || !$0.bare.isReadable }) {
            throw .invalid("\(odd) is not a person's address")
        }
        if let community, !community.isGroup {
            throw .invalid("\(community) is not a community's address")
        }
        return try await account.carryOut { () throws(EngineError) in
            try await create(subject, settings, on: account.link)
        }
    }

    private func create(
        _ subject: String,
        _ settings: [GroupSettingNode],
        on link: Link
    ) async throws(EngineError) -> CreatedGroup {
        let own = try OwnAddresses(try link.credentials())
        let people = members.map(\.bare).filter { !own.contains($0) }
        let participants = try await link.write { try GroupWork.participants(people, $0) }
        let asked = zip(people, participants).map { (person: $0, participant: $1) }
        let request = Stanzas.CreateGroup(
            subject: subject,
            key: try link.newMessageID(),
            participants: participants,
            description: try Self.described(description, on: link),
            settings: settings,
            disappearing: seconds,
            place: community.map { .within($0.bare) } ?? .alone
        )
        // A lost connection must not make two groups of one.
        let info = try await link.query(request, resend: false)
        let leftOut = asked.compactMap { Self.leftOut($0.person, $0.participant, of: info) }
        return CreatedGroup(try await GroupFetch(link: link).keep(info), leftOut: leftOut)
    }

    /// What a new group or community is about, under an id of its own.
    static func described(
        _ text: String?,
        on link: Link
    ) throws(EngineError) -> Group.Description? {
        guard let text, !text.isEmpty else { return nil }
        return Group.Description(id: try link.newMessageID().text, text: text)
    }

    /// What can be said about a group that is not there yet.
    private static let settable: Set<GroupSetting> = [
        .announcement, .locked, .joinApproval, .memberAdd, .memberLink, .memberHistory,
    ]

    private func settings() throws(CommandError) -> [GroupSettingNode] {
        let (on, off) = (on ?? [], off ?? [])
        if let odd = (on + off).first(where: { !Self.settable.contains($0) }) {
            throw .invalid("\(odd.name) can be set once there is a group")
        }
        if let both = on.first(where: off.contains) {
            throw .invalid("\(both.name) cannot be on and off")
        }
        return on.map { GroupSettingNode($0, isOn: true) }
            + off.map { GroupSettingNode($0, isOn: false) }
    }

    /// Somebody whom the answer has with an error, or not at all; nil for a member.
    private static func leftOut(
        _ person: JID,
        _ asked: Stanzas.CreateGroup.Participant,
        of info: GroupInfo
    ) -> CreatedGroup.LeftOut? {
        let names = Set([person, asked.jid.bare] + (asked.phone.map { [$0.bare] } ?? []))
        let answer = info.participants.first { participant in
            [participant.jid, participant.lid, participant.phone].contains { jid in
                jid.map(names.contains) ?? false
            }
        }
        guard let answer else { return CreatedGroup.LeftOut(person, code: nil) }
        return answer.error.map { CreatedGroup.LeftOut(person, code: $0) }
    }
}
