import BinaryNode
import Encodings

/// The picture of a group, and who hears of another one.
struct GroupPictures {
    let world: World
    let group: GroupRecord

    /// Keeps a picture, and tells the members; returns its id.
    func set(_ jpeg: [UInt8], by actor: Person.ID) -> String {
        // Like the server's own, a time; two of one second differ all the same.
        let id = String(max(world.now, (group.picture.flatMap { Int($0) } ?? 0) + 1))
        world.database.facts.write("picture \(group.id)", Base64.encode(jpeg))
        change(to: id, "set", by: actor)
        return id
    }

    /// Takes the picture away, and tells the members.
    func remove(by actor: Person.ID) {
        world.database.facts.write("picture \(group.id)", "")
        change(to: nil, "delete", by: actor)
    }

    /// `<picture id url type direct_path/>`, the whole file in the address; nil when there is none.
    func node(type: String) -> Node? {
        guard let id = group.picture,
            let file: String = world.database.facts.read("picture \(group.id)")
        else { return nil }
        return Node(
            "picture",
            [
                "id": .text(id), "url": .text("data:image/jpeg;base64,\(file)"),
                "type": .text(type), "direct_path": .text("/v/\(group.id)/\(id)"),
            ]
        )
    }

    /// - Source: whatsmeow `notification.go` (`handlePictureNotification`).
    private func change(to id: String?, _ tag: String, by actor: Person.ID) {
        var group = group
        group.picture = id
        world.database.groups[group.id] = group
        let author = world.database.people[actor].map { group.address($0) }
        let action = Node(
            tag,
            [
                "jid": .jid(group.jid), "id": id.map { .text($0) },
                "author": author.map { .jid($0) },
            ]
        )
        world.groups.tell(group.members.map(\.person)) {
            world.delivery.notification("picture", from: group.jid, [action])
        }
    }
}
