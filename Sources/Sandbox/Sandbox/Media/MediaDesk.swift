import Encodings
import Model
import Protobuf
import WAProto

/// What the world knows of files: who may upload, where files lie, what people got.
struct MediaDesk {
    let world: World

    /// How long a leave to upload holds, in seconds.
    static let lifetime = 300
    /// How long an address holds, in seconds.
    static let life = 14 * 86_400
    /// How many messages with files are kept for looking at, of everybody.
    private static let patience = 10_000

    /// A leave for a person's client to upload.
    func ticket(for person: Person.ID) -> String {
        let number = world.mediaTickets[person] ?? 0
        return "\(person).\(number).\(world.now + Self.lifetime)"
    }

    /// Whose leave this is; nil when it is none, or holds no more.
    func holder(of ticket: String) -> Person.ID? {
        let parts = ticket.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 3, parts[2] >= world.now,
            parts[1] == world.mediaTickets[parts[0]] ?? 0,
            world.database.people[parts[0]] != nil
        else { return nil }
        return parts[0]
    }

    /// Lets the leaves that a person's clients have hold no more.
    func expireTickets(of person: Person.ID) { world.mediaTickets[person, default: 0] += 1 }

    /// A new address for a file.
    func address(of hash: [UInt8], owner: Person.ID) -> String {
        let number = world.database.facts.next("files")
        let end = world.now + Self.life
        return MediaPath(owner: owner, number: number, hash: hash, end: end).text
    }

    /// Keeps a message with a file that a person's device got.
    func note(_ message: WAMessage, _ id: String, at person: Person.ID) {
        guard MediaPart(message) != nil else { return }
        if world.heardMedia.count >= Self.patience { world.heardMedia = [:] }
        world.heardMedia["\(person) \(id)"] = message
    }

    /// A message with a file that a person got or sent.
    func message(_ id: String, of person: Person.ID) -> WAMessage? {
        if let heard = world.heardMedia["\(person) \(id)"] { return heard }
        return world.database.sendings.find(id, of: person)
            .flatMap { try? WAMessage(serializedBytes: $0.content) }
    }
}
