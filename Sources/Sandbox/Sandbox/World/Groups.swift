import BinaryNode
import Crypto
import Model

/// The groups of a world, and who hears of what happens in them.
struct Groups {
    let world: World

    /// The group with an address.
    func group(_ jid: JID?) -> GroupRecord? {
        guard let jid, jid.isGroup else { return nil }
        return world.database.groups[jid.user]
    }

    /// Finds a group by what a control request names: its address or the part before `@`.
    func group(named name: String) throws(SandboxError) -> GroupRecord {
        let id = name.hasSuffix("@g.us") ? String(name.dropLast(5)) : name
        guard let group = world.database.groups[id] else { throw .missing("no group \(name)") }
        return group
    }

    /// Makes a group; the creator comes first.
    ///
    /// - Throws: `SandboxError.malformed` for a subject that is empty or too long.
    func create(
        subject: String,
        creator: Person.ID,
        others: [Person.ID],
        isLIDAddressed: Bool = true
    ) throws(SandboxError) -> GroupRecord {
        guard (1...GroupRecord.longestSubject).contains(subject.count) else {
            throw .malformed("a subject has 1 to \(GroupRecord.longestSubject) characters")
        }
        let random = world.random("groups")
        let number = 120_363_000_000_000_000 + random.below(1_000_000_000_000)
        var group = GroupRecord(
            id: String(number),
            creator: creator,
            createdAt: world.now,
            isLIDAddressed: isLIDAddressed,
            subject: subject,
            subjectOwner: creator,
            subjectTime: world.now,
            members: [.init(person: creator, role: .superadmin, joinedAt: world.now)]
        )
        for person in others where group.role(of: person) == nil {
            group.members.append(.init(person: person, role: .member, joinedAt: world.now))
        }
        world.database.groups[group.id] = group
        return group
    }

    /// Tells all members' clients of a new group, the creator's own with the key that they sent.
    func announceCreation(of group: GroupRecord, key: String? = nil) {
        let node = GroupNode(world: world, group: group).full()
        let create = Node("create", ["type": "new"], content: .nodes([node]))
        announce(create, in: group, by: group.creator, except: [group.creator])
        var own = create
        if let key { own.attributes["key"] = .text(key) }
        for client in world.directory.clients(of: group.creator) {
            world.delivery.deliver(notification(own, group, group.creator), to: client.id)
        }
    }

    /// The devices of all members.
    func devices(of group: GroupRecord) -> [Device] {
        group.members.flatMap { world.directory.devices(of: $0.person) }
    }

    /// Tells the clients of all members, and of others, what somebody did in a group.
    ///
    ///     ← <notification from={group} type="w:gp2" participant={actor} participant_pn
    ///         notify addressing_mode id t>{one action}</notification>
    ///
    /// - Source: whatsmeow `group.go` (`parseGroupNotification`, `parseGroupChange`).
    func announce(
        _ action: Node,
        in group: GroupRecord,
        by actor: Person.ID?,
        alsoTo others: [Person.ID] = [],
        except left: Set<Person.ID> = []
    ) {
        let people = (group.members.map(\.person) + others).filter { !left.contains($0) }
        let notification = { self.notification(action, group, actor) }
        if world.bundle?.take(action, of: group.id, to: people, notification) == true { return }
        tell(people, notification)
    }

    /// Hands a notification, made anew for each, to the clients of people.
    func tell(_ people: [Person.ID], _ notification: () -> Node) {
        for person in people {
            for client in world.directory.clients(of: person) {
                world.delivery.deliver(notification(), to: client.id)
            }
        }
    }

    /// A notification about a group; nobody in it does what the server does.
    func notification(_ action: Node, _ group: GroupRecord, _ actor: Person.ID?) -> Node {
        var note = world.delivery.notification("w:gp2", from: group.jid, [action])
        note.attributes["addressing_mode"] = .text(group.addressingMode)
        guard let person = actor.flatMap({ world.database.people[$0] }) else { return note }
        note.attributes["participant"] = .jid(group.address(person))
        if group.isLIDAddressed { note.attributes["participant_pn"] = .jid(person.jid) }
        note.attributes["notify"] = .text(person.name)
        return note
    }
}
