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

    /// Ends an address before its time.
    func end(_ path: MediaPath) { world.database.facts.write("ended file \(path.number)", true) }

    /// Whether an address leads nowhere any more.
    func hasEnded(_ path: MediaPath) -> Bool {
        path.end < world.now
            || world.database.facts.read("ended file \(path.number)", as: Bool.self) == true
    }

    /// The file of a message that a person got or sent; nil when there is none.
    func part(_ id: String, of person: Person.ID) -> MediaPart? {
        let content =
            world.database.arrivals.body(of: id, at: person)?.content
            ?? world.database.sendings.find(id, of: person)?.content
        return content.flatMap { try? WAMessage(serializedBytes: $0) }.flatMap { MediaPart($0) }
    }
}
