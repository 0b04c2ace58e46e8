import Commands
import Model

/// What a client says came of a deed.
struct DeedReply: Sendable {
    /// The message that left for it; nil where the client does not say.
    var message: String?
    /// What else it says, a sentence each.
    var told: [String] = []
}

/// What clients are to say of a deed, besides the message that left for it.
enum Telling: Sendable {
    /// Nothing: what is said all the same is not looked at.
    case nothing
    /// A group, with who is in it.
    case group
    /// Groups by their names.
    case groups
    /// What became of each person.
    case outcomes
    /// People by their addresses.
    case people
    /// How many there are of something.
    case count
    /// The address of a group.
    case address
    /// A link.
    case link
    /// That there is a picture.
    case picture

    /// What a peer's reply says.
    func theirs(_ reply: PeerValue) -> [String] {
        switch self {
        case .nothing: []
        case .group: Self.sentences(of: reply)
        case .groups: (reply.list ?? []).flatMap(Self.sentences)
        case .outcomes: (reply.list ?? []).map(Self.outcome)
        case .people: reply.texts
        case .count: [reply.number ?? reply.list?.count].compactMap { $0.map { "\($0)" } }
        case .address, .link: [reply.text].compactMap(\.self)
        case .picture: reply.text?.isEmpty == false ? ["a picture"] : []
        }
    }

    private static func sentences(of group: PeerValue) -> [String] {
        let members = (group["members"]?.list ?? []).map { member in
            let role = member["isAdmin"] == .flag(true) ? "admin" : "member"
            return "\(member["jid"]?.text ?? "") \(member["phone"]?.text ?? "") is \(role)"
        }
        return [group["subject"]?.text.map { "called \($0)" }].compactMap(\.self) + members
    }

    private static func outcome(of person: PeerValue) -> String {
        "\(person["jid"]?.text ?? ""): \(person["error"]?.number ?? 0)"
    }

    /// What the reply of martlet's command says.
    func ours(_ reply: Any) -> [String] {
        switch (self, reply) {
        case (.group, let group as Group): Self.sentences(of: group)
        case (.group, let made as CreatedGroup): Self.sentences(of: made.group)
        case (.groups, let groups as [Group]): groups.flatMap(Self.sentences)
        case (.outcomes, let outcomes as [ChangeGroupMembers.Outcome]):
            outcomes.map { "\($0.person): \($0.error ?? 0)" }
        case (.people, let members as [Group.Member]): members.map { "\($0.person)" }
        case (.count, let list as [Any]): ["\(list.count)"]
        case (.address, let joined as JoinedGroup): ["\(joined.jid)"]
        case (.link, let link as GroupLink): [link.link]
        case (.picture, let picture as GroupPicture): picture.url.isEmpty ? [] : ["a picture"]
        default: []
        }
    }

    private static func sentences(of group: Group) -> [String] {
        let members = group.members.map { member in
            let role = member.role == .member ? "member" : "admin"
            return "\(member.person) \(member.phone.map { "\($0)" } ?? "") is \(role)"
        }
        return ["called \(group.subject)"] + members
    }
}
