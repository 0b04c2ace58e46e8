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

    /// How the group names a person.
    func address(_ person: Person) -> JID { isLIDAddressed ? person.lid : person.jid }

    /// How the group names a device.
    func address(_ device: Device) -> JID { isLIDAddressed ? device.lid : device.jid }

    /// `lid` or `pn`.
    var addressingMode: String { isLIDAddressed ? "lid" : "pn" }

    /// Most members, besides the creator.
    static let capacity = 1024
    /// Longest subject, in characters.
    static let longestSubject = 100
}
