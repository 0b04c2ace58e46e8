import Model
import Protobuf
import WAProto

/// A simulated person that reacts to a message.
struct Reacting {
    let world: World
    let person: Person

    /// Sends a reaction to a message that the person received or sent; returns the reaction's id.
    ///
    /// An empty emoji takes it back; the chat is a person or a group, by number or address.
    ///
    /// - Throws: `SandboxError.missing` when the person does not know the message.
    func react(
        _ emoji: String,
        to target: String,
        in chat: String
    ) throws(SandboxError) -> String {
        guard !chat.hasSuffix("@g.us") else {
            let group = try world.groups.group(named: chat)
            let key = try key(of: target, in: group.jid)
            return try world.contacts.say(.reaction(emoji, to: key), from: person.id, in: group.jid)
        }
        let other = try world.directory.person(named: chat)
        let key = try key(of: target, in: other.lid)
        return try world.contacts.say(.reaction(emoji, to: key), from: person.id, to: other.id)
    }

    /// A message as the one who reacts sees it.
    func key(of target: String, in chat: JID) throws(SandboxError) -> WAMessageKey {
        let arrival = world.database.arrivals.find(target, of: person.id)
        let isOwn =
            world.database.sendings.find(target, of: person.id) != nil
            || arrival.flatMap { JID($0.from) }.flatMap(world.directory.id) == person.id
        guard isOwn || arrival != nil else {
            throw .missing("\(person.number) knows no message \(target)")
        }
        return .with {
            $0.remoteJID = "\(chat)"
            $0.fromMe = isOwn
            $0.id = target
            guard chat.isGroup else { return }
            let author = isOwn ? person.lid : arrival.flatMap { JID($0.from) }?.bare
            if let author { $0.participant = "\(author)" }
        }
    }
}
