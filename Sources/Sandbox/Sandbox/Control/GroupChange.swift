/// What a simulated member does to a group.
public struct GroupChange: Sendable, Hashable, Codable {
    /// Who does it, by number or address.
    public var actor: String
    /// The new name.
    public var subject: String?
    /// People to add.
    public var add: [String]?
    /// People to remove; the actor alone leaves.
    public var remove: [String]?
    /// People to make admins.
    public var promote: [String]?
    /// Admins to make members again.
    public var demote: [String]?

    /// Something that a member does.
    public init(
        actor: String,
        subject: String? = nil,
        add: [String]? = nil,
        remove: [String]? = nil,
        promote: [String]? = nil,
        demote: [String]? = nil
    ) {
        self.actor = actor
        self.subject = subject
        self.add = add
        self.remove = remove
        self.promote = promote
        self.demote = demote
    }

    /// Does it, without asking what the actor may do.
    func apply(to group: GroupRecord, in world: World) throws(SandboxError) {
        let actor = try world.directory.person(named: actor).id
        if let subject { change(group, world).rename(subject, by: actor) }
        if let add {
            let people = try ids(add, world).filter { group.role(of: $0) == nil }
            change(group, world).add(people, by: actor)
        }
        if let promote {
            change(group, world).setRole(.admin, of: try ids(promote, world), by: actor)
        }
        if let demote {
            change(group, world).setRole(.member, of: try ids(demote, world), by: actor)
        }
        if let remove { change(group, world).remove(try ids(remove, world), by: actor) }
    }

    /// The group as it stands by now.
    private func change(_ group: GroupRecord, _ world: World) -> MemberChanges {
        MemberChanges(world: world, group: world.database.groups[group.id] ?? group)
    }

    private func ids(_ names: [String], _ world: World) throws(SandboxError) -> [Person.ID] {
        var ids: [Person.ID] = []
        for name in names { ids.append(try world.directory.person(named: name).id) }
        return ids
    }
}
