/// One thing that was changed about a group.
public enum GroupChange: Hashable, Sendable {
    /// The group was made.
    case created(subject: String)
    /// It has another name.
    case subject(String)
    /// It has another description; empty when it was taken away.
    case description(String)
    /// These people came into it.
    case added([JID])
    /// These people are no longer in it: they left, or were removed.
    case removed([JID])
    /// These people became admins.
    case promoted([JID])
    /// These people are admins no longer.
    case demoted([JID])
    /// Something was turned on or off.
    case setting(GroupSetting, isOn: Bool)
    /// Messages disappear after this many seconds; 0 when they stay.
    case disappearing(seconds: Int)
    /// The link into it is another one, and the old one leads nowhere.
    case linkReset
    /// Invitations to these people count no longer.
    case uninvited([JID])
    /// These people want in; who asked for them is who changed it.
    case requested([JID])
    /// These people do not come in: they no longer want to, or an admin said no.
    case unrequested([JID])
    /// These people became admins of the community.
    case communityPromoted([JID])
    /// These people are admins of the community no longer.
    case communityDemoted([JID])
    /// It belongs together with other groups now: what those are to it, and which.
    case linked(GroupRelation, [JID])
    /// It no longer belongs together with other groups.
    case unlinked(GroupRelation, [JID])
    /// Somebody wants these groups in the community.
    case suggested([JID])
    /// Nobody wants these groups in the community any more, or an admin said no.
    case unsuggested([JID])
    /// A member reported something to the admins.
    case reported
    /// It is something from now on.
    case marked(GroupMark)
    /// A member has another number: the old and the new address.
    case renumbered(from: JID, to: JID)
    /// The community belongs to this person now.
    case handedOver(to: JID)
    /// It has another picture, or none.
    case picture(isSet: Bool)
    /// WhatsApp closed it, or opened it again.
    case suspended(Bool)
    /// Nobody can be invited for a while, or people can again.
    case growthLocked(Bool)
    /// It is no more.
    case deleted
    /// Something else, by the protocol's name for it.
    case other(String)
}

extension GroupChange: Codable {
    private enum Key: CodingKey {
        case change, text, people, isOn, seconds, setting, relation, groups, mark, from, to
    }
    private enum Name: String, Codable, CaseIterable {
        case created, subject, description, added, removed, promoted, demoted, setting
        case disappearing, linkReset, uninvited, requested, unrequested
        case communityPromoted, communityDemoted, linked, unlinked, suggested, unsuggested
        case reported, marked, renumbered, handedOver, picture, suspended, growthLocked, deleted
        case other
        // As these two settings were written once.
        case announcement, locked
    }

    /// Reads `change` and what belongs to it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func text() throws -> String { try container.decode(String.self, forKey: .text) }
        func people() throws -> [JID] { try container.decode([JID].self, forKey: .people) }
        func isOn() throws -> Bool { try container.decode(Bool.self, forKey: .isOn) }
        func groups() throws -> [JID] { try container.decode([JID].self, forKey: .groups) }
        func relation() throws -> GroupRelation {
            try container.decode(GroupRelation.self, forKey: .relation)
        }
        self =
            switch try container.decode(Name.self, forKey: .change) {
            case .created: .created(subject: try text())
            case .subject: .subject(try text())
            case .description: .description(try text())
            case .added: .added(try people())
            case .removed: .removed(try people())
            case .promoted: .promoted(try people())
            case .demoted: .demoted(try people())
            case .setting:
                .setting(
                    try container.decode(GroupSetting.self, forKey: .setting),
                    isOn: try isOn()
                )
            case .announcement: .setting(.announcement, isOn: try isOn())
            case .locked: .setting(.locked, isOn: try isOn())
            case .disappearing:
                .disappearing(seconds: try container.decode(Int.self, forKey: .seconds))
            case .linkReset: .linkReset
            case .uninvited: .uninvited(try people())
            case .requested: .requested(try people())
            case .unrequested: .unrequested(try people())
            case .communityPromoted: .communityPromoted(try people())
            case .communityDemoted: .communityDemoted(try people())
            case .linked: .linked(try relation(), try groups())
            case .unlinked: .unlinked(try relation(), try groups())
            case .suggested: .suggested(try groups())
            case .unsuggested: .unsuggested(try groups())
            case .reported: .reported
            case .marked: .marked(try container.decode(GroupMark.self, forKey: .mark))
            case .renumbered:
                .renumbered(
                    from: try container.decode(JID.self, forKey: .from),
                    to: try container.decode(JID.self, forKey: .to)
                )
            case .handedOver:
                .handedOver(to: try container.decode(JID.self, forKey: .to))
            case .picture: .picture(isSet: try isOn())
            case .suspended: .suspended(try isOn())
            case .growthLocked: .growthLocked(try isOn())
            case .deleted: .deleted
            case .other: .other(try text())
            }
    }

    /// Writes `change` and what belongs to it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(name, forKey: .change)
        switch self {
        case .created(let text), .subject(let text), .description(let text), .other(let text):
            try container.encode(text, forKey: .text)
        case .added(let people), .removed(let people), .promoted(let people), .demoted(let people),
            .uninvited(let people), .requested(let people), .unrequested(let people),
            .communityPromoted(let people), .communityDemoted(let people):
            try container.encode(people, forKey: .people)
        case .renumbered(let old, let new):
            try container.encode(old, forKey: .from)
            try container.encode(new, forKey: .to)
        case .setting(let setting, let isOn):
            try container.encode(setting, forKey: .setting)
            try container.encode(isOn, forKey: .isOn)
        case .handedOver(let person): try container.encode(person, forKey: .to)
        case .picture(let isOn), .suspended(let isOn), .growthLocked(let isOn):
            try container.encode(isOn, forKey: .isOn)
        case .disappearing(let seconds): try container.encode(seconds, forKey: .seconds)
        case .linked(let relation, let groups), .unlinked(let relation, let groups):
            try container.encode(relation, forKey: .relation)
            try container.encode(groups, forKey: .groups)
        case .suggested(let groups), .unsuggested(let groups):
            try container.encode(groups, forKey: .groups)
        case .marked(let mark): try container.encode(mark, forKey: .mark)
        case .linkReset, .reported, .deleted: break
        }
    }

    /// What something that was done to members is.
    public static func members(_ action: MemberAction, _ people: [JID]) -> Self {
        switch action {
        case .add: .added(people)
        case .remove: .removed(people)
        case .promote: .promoted(people)
        case .demote: .demoted(people)
        }
    }

    private var name: Name {
        switch self {
        case .created: .created
        case .subject: .subject
        case .description: .description
        case .added: .added
        case .removed: .removed
        case .promoted: .promoted
        case .demoted: .demoted
        case .setting: .setting
        case .disappearing: .disappearing
        case .linkReset: .linkReset
        case .uninvited: .uninvited
        case .requested: .requested
        case .unrequested: .unrequested
        case .communityPromoted: .communityPromoted
        case .communityDemoted: .communityDemoted
        case .linked: .linked
        case .unlinked: .unlinked
        case .suggested: .suggested
        case .unsuggested: .unsuggested
        case .reported: .reported
        case .marked: .marked
        case .renumbered: .renumbered
        case .handedOver: .handedOver
        case .picture: .picture
        case .suspended: .suspended
        case .growthLocked: .growthLocked
        case .deleted: .deleted
        case .other: .other
        }
    }
}
