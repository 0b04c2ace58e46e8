/// One thing that was changed about a group.
public enum GroupChange: Hashable, Sendable {
    /// The group was made, or this account came into it.
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
    /// Only admins may write, or everybody again.
    case announcement(Bool)
    /// Only admins may change name, picture and description, or everybody again.
    case locked(Bool)
    /// Messages disappear after this many seconds; 0 when they stay.
    case disappearing(seconds: Int)
    /// Something else, by the protocol's name for it.
    case other(String)
}

extension GroupChange: Codable {
    private enum Key: CodingKey { case change, text, people, isOn, seconds }
    private enum Name: String, Codable, CaseIterable {
        case created, subject, description, added, removed, promoted, demoted, announcement, locked
        case disappearing, other
    }

    /// Reads `change` and what belongs to it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func text() throws -> String { try container.decode(String.self, forKey: .text) }
        func people() throws -> [JID] { try container.decode([JID].self, forKey: .people) }
        func isOn() throws -> Bool { try container.decode(Bool.self, forKey: .isOn) }
        self =
            switch try container.decode(Name.self, forKey: .change) {
            case .created: .created(subject: try text())
            case .subject: .subject(try text())
            case .description: .description(try text())
            case .added: .added(try people())
            case .removed: .removed(try people())
            case .promoted: .promoted(try people())
            case .demoted: .demoted(try people())
            case .announcement: .announcement(try isOn())
            case .locked: .locked(try isOn())
            case .disappearing:
                .disappearing(seconds: try container.decode(Int.self, forKey: .seconds))
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
        case .added(let people), .removed(let people), .promoted(let people), .demoted(let people):
            try container.encode(people, forKey: .people)
        case .announcement(let isOn), .locked(let isOn):
            try container.encode(isOn, forKey: .isOn)
        case .disappearing(let seconds): try container.encode(seconds, forKey: .seconds)
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
        case .announcement: .announcement
        case .locked: .locked
        case .disappearing: .disappearing
        case .other: .other
        }
    }
}
