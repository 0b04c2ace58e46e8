import BinaryNode
import Model

/// A group as the server keeps it.
struct GroupRecord: Codable {
    /// What a member may do.
    enum Role: String, Codable {
        case member
        case admin
        case superadmin
    }

    /// A member.
    struct Member: Codable {
        let person: Person.ID
        var role: Role
        /// Unix seconds.
        let joinedAt: Int
    }

    /// The part of the address before `@g.us`.
    let id: String
    let creator: Person.ID
    /// Unix seconds.
    let createdAt: Int
    /// Whether members are named by LID; by phone number only in old groups.
    var isLIDAddressed = true
    var subject: String
    var subjectOwner: Person.ID
    /// Unix seconds.
    var subjectTime: Int
    var members: [Member]
    /// Those who left lately: only they themselves can come back.
    var formerMembers: Set<Person.ID> = []
    /// Grows with each change of the member list.
    var version = 1
    /// What it is about.
    var description: Description?
    /// What is on; nil for what is in a new group.
    var switches: Set<GroupSwitch>?
    /// After how many seconds messages disappear; nil when they stay.
    var timer: Int?

    /// What leads into it by link; nil until somebody asks for it.
    var code: String?
    /// What led into it once.
    var oldCodes: Set<String>?
    /// Those whom an admin removed: no link lets them in.
    var removed: Set<Person.ID>?
    /// Who wants in, oldest first.
    var requests: [JoinRequest]?

    /// What it is within a community; nil for an ordinary group.
    var kind: Kind?
    /// The community that it belongs to, by id.
    var parent: String?
    /// Whether the community does not show it to those who are not in it.
    var isHidden: Bool?
    /// Whether admins let people into the groups of this community.
    var isClosed: Bool?
    /// The groups that people want in this community.
    var suggestions: [Suggestion]?
    /// Which messages were reported to the admins, oldest first.
    var reports: [Report]?
    /// Whether WhatsApp has closed it.
    var isSuspended: Bool?
    /// Whether somebody has asked for it to be opened again.
    var isAppealed: Bool?
    /// Until when nobody comes in by a link or an invitation, Unix seconds; nil for no such time.
    var growthLock: Int?
    /// The id of its picture; nil when it has none.
    var picture: String?

    /// What a group is within a community.
    enum Kind: String, Codable {
        case community
        case announcements
        case general
    }

    /// A group that somebody wants in a community.
    struct Suggestion: Codable {
        let group: String
        let person: Person.ID
        /// Unix seconds.
        let time: Int
    }

    /// A message that somebody reported.
    struct Report: Codable {
        let message: String
        let person: Person.ID
        /// Unix seconds.
        let time: Int
    }

    /// Somebody who wants in.
    struct JoinRequest: Codable {
        let person: Person.ID
        /// Who asked; another one than the person where a member did.
        let requestor: Person.ID
        /// `invite_link`, `linked_group_join` or `non_admin_add`.
        let method: String
        /// Unix seconds.
        let time: Int
    }

    /// What a group is about.
    struct Description: Codable {
        let id: String
        let text: String
        let author: Person.ID
        /// Unix seconds.
        let time: Int
    }

    /// What somebody has to be to do something.
    enum Right {
        /// Anybody in the group.
        case member
        /// Anybody in it, even while it is closed.
        case appellant
        /// Anybody in it, or admins alone while it is locked.
        case editor
        /// Anybody in it, or admins alone while only they may add people.
        case adder
        /// Anybody in it who may share the link: admins alone unless all may.
        case linker
        /// An admin.
        case admin
        /// Who made it, or was handed it.
        case owner
    }

    /// Whether something is on.
    func isOn(_ name: GroupSwitch) -> Bool { (switches ?? GroupSwitch.usual).contains(name) }

    /// Turns something on or off.
    mutating func turn(_ name: GroupSwitch, isOn: Bool) {
        var on = switches ?? GroupSwitch.usual
        if isOn { on.insert(name) } else { on.remove(name) }
        switches = on
    }

    /// Why a person may not do what takes a right: 403 when not in the group, 423 while it is closed, `code` for lack of
    /// the right; nil when they may.
    func refusal(_ right: Right, _ person: Person.ID, code: Int = 403) -> Int? {
        guard role(of: person) != nil else { return 403 }
        guard isSuspended != true || right == .appellant else { return 423 }
        return allows(right, person) ? nil : code
    }

    /// Whether a person may do what takes a right.
    private func allows(_ right: Right, _ person: Person.ID) -> Bool {
        switch right {
        case .member, .appellant: role(of: person) != nil
        case .editor: role(of: person) != nil && (!isOn(.locked) || isAdmin(person))
        case .adder: role(of: person) != nil && (isOn(.memberAdd) || isAdmin(person))
        case .linker: role(of: person) != nil && (isOn(.memberLink) || isAdmin(person))
        case .admin: isAdmin(person)
        case .owner: role(of: person) == .superadmin
        }
    }

    /// The address.
    var jid: JID { JID(user: id, server: .group) }

    /// What a person may do here; nil when not a member.
    func role(of person: Person.ID) -> Role? {
        members.first { $0.person == person }?.role
    }

    /// Whether a person may change the member list and the settings.
    func isAdmin(_ person: Person.ID) -> Bool {
        let role = role(of: person)
        return role == .admin || role == .superadmin
    }

    /// What says that nobody comes in for a while; nil when they do.
    var growthNode: Node? {
        growthLock.map {
            Node("growth_locked", ["type": "invite", "expiration": .text(String($0))])
        }
    }

    /// Why nobody comes in by a link or an invitation: 423 while it is closed or does not grow; nil when they do.
    ///
    /// Unknown: what the server says of one that does not grow.
    func refusalOfEntry(at now: Int) -> Int? {
        isSuspended == true || growthLock.map { $0 > now } == true ? 423 : nil
    }

    /// Whether nobody else can come in.
    var isFull: Bool { members.count > Self.capacity }

    /// How the group names a person.
    func address(_ person: Person) -> JID { isLIDAddressed ? person.lid : person.jid }

    /// How the group names a device.
    func address(_ device: Device) -> JID { isLIDAddressed ? device.lid : device.jid }

    /// `lid` or `pn`.
    var addressingMode: String { isLIDAddressed ? "lid" : "pn" }

    /// Most members, besides the creator.
    static let capacity = 1024
    /// Most groups of a community.
    static let mostGroups = 100
    /// Longest description, in characters.
    static let longestDescription = 2048
    /// After how many seconds messages may disappear.
    static let timers = [86_400, 604_800, 7_776_000]
    /// Longest subject, in characters.
    static let longestSubject = 100
}
