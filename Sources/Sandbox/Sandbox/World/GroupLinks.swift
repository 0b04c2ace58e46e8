import BinaryNode
import Crypto

/// The links into groups, and where they lead.
struct GroupLinks {
    let world: World

    /// Where a code leads.
    enum Target {
        case group(GroupRecord)
        /// Nowhere, for this reason.
        case nowhere(Int)
    }

    /// The code of a group's link.
    func code(of group: GroupRecord) -> String {
        if let code = group.code { return code }
        var group = group
        let code = newCode()
        group.code = code
        world.database.groups[group.id] = group
        return code
    }

    /// Makes another link, and tells the members; the one that there was leads nowhere from then on.
    func reset(_ group: GroupRecord, by actor: Person.ID) -> String {
        var group = group
        if let old = group.code { group.oldCodes = (group.oldCodes ?? []).union([old]) }
        let code = newCode()
        group.code = code
        world.database.groups[group.id] = group
        world.groups.announce(Node("invite", ["code": .text(code)]), in: group, by: actor)
        return code
    }

    /// Finds the group of a code: 406 for what is none, 410 for one that was reset, 404 for one of no group.
    func target(of code: String) -> Target {
        guard (20...22).contains(code.utf8.count),
            code.allSatisfy({ Self.alphabet.contains($0) })
        else { return .nowhere(406) }
        for group in world.database.groups.all {
            if group.code == code { return .group(group) }
            if group.oldCodes?.contains(code) == true { return .nowhere(410) }
        }
        return .nowhere(404)
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    )

    private func newCode() -> String {
        let random = world.random("groups")
        return String((0..<22).map { _ in Self.alphabet[random.below(Self.alphabet.count)] })
    }
}
