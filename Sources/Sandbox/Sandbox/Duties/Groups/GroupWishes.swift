import BinaryNode

/// What the creator of a group wants it to be like from the start.
///
///     [<description id><body>{text}</body></description>] [<ephemeral expiration/>] {forms of GroupSwitch}
///
/// - Source: whatsmeow `group.go` (`CreateGroup`), zapo `src/transport/node/builders/group.ts`.
struct GroupWishes {
    private let description: Node?
    private let timer: Int
    private let switches: [(name: GroupSwitch, isOn: Bool)]
    private let parent: Node?

    /// Reads a `<create>`; nil when it asks for a time that is not offered.
    init?(_ create: Node) {
        description = create.child("description")
        parent = create.child("parent")
        timer = create.child("ephemeral").map { $0.int("expiration") ?? -1 } ?? 0
        guard timer == 0 || GroupRecord.timers.contains(timer) else { return nil }
        switches = create.children.flatMap { node in
            GroupSwitch.allCases.compactMap { name in name.state(in: node).map { (name, $0) } }
        }
    }

    /// Gives a new group what is wanted, before anybody hears of it.
    func grant(to group: inout GroupRecord, in world: World) {
        group.timer = timer == 0 ? nil : timer
        for (name, isOn) in switches { group.turn(name, isOn: isOn) }
        if let parent {
            group.kind = .community
            group.isClosed = parent.string("default_membership_approval_mode") != nil
        }
        if let text = description?.child("body")?.text, !text.isEmpty {
            group.description = GroupRecord.Description(
                id: description?.string("id") ?? Speech.id(world.random("groups")),
                text: text,
                author: group.creator,
                time: world.now
            )
        }
        world.database.groups[group.id] = group
    }
}
