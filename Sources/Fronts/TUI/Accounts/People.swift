import Canvas
import Commands
import Model

/// The names of people who have no row in the chat list: members of groups above all.
///
/// They are asked for when they come onto the screen, and kept until there are too many.
struct People: Sendable {
    private var names: [JID: CleanText] = [:]
    private var asked: Set<JID> = []
    /// Grows with each name that is learned, so that what was laid out with another is not kept.
    private(set) var version = 0

    /// How many people are remembered.
    private static let limit = 4096

    /// A person's name; nil when it is not known.
    func name(of jid: JID) -> CleanText? { names[jid] }

    /// Whether this person still has to be asked for.
    func isStranger(_ jid: JID) -> Bool { jid.isPerson && !asked.contains(jid) }

    /// The command that asks for some people; nil when all were asked for.
    mutating func ask(for people: some Sequence<JID>) -> GetPeople? {
        var wanted: [JID] = []
        for person in people where isStranger(person) {
            asked.insert(person)
            wanted.append(person)
        }
        return wanted.isEmpty ? nil : GetPeople(people: Array(wanted.prefix(1000)))
    }

    /// Takes what is known of the people who were asked for.
    mutating func take(_ people: [Person], for addresses: [JID]) {
        if names.count > People.limit { (names, asked) = ([:], []) }
        for (address, person) in zip(addresses, people) {
            asked.insert(address)
            guard let name = Names.name(of: person), name != names[address] else { continue }
            names[address] = name
            version += 1
        }
    }

    /// Nothing was learned of these people: they may be asked for again, later.
    mutating func giveUp(_ addresses: [JID]) { asked.subtract(addresses) }

    /// Asks again for somebody without a name, who has just been heard from.
    mutating func heard(from jid: JID) {
        if names[jid] == nil { asked.remove(jid) }
    }
}
