import BinaryNode

/// What a simulated member does to a group.
public struct GroupChange: Sendable, Hashable, Codable {
    /// Who does it, by number or address.
    public var actor: String
    /// The new name.
    public var subject: String?
    /// What it is about now; empty for nothing.
    public var description: String?
    /// What is turned on or off, by name: `announcement`, `locked`, `approval`, `memberAdd`, `memberLink`,
    /// `memberHistory`, `forwardLimit`, `adminReports`, `history`, `memberGroups`, `limitedSharing`.
    public var settings: [String: Bool]?
    /// After how many seconds messages disappear; 0 for never.
    public var timer: Int?
    /// People to add.
    public var add: [String]?
    /// People to remove; the actor alone leaves.
    public var remove: [String]?
    /// People to make admins.
    public var promote: [String]?
    /// Admins to make members again.
    public var demote: [String]?

    /// Whether the link into it becomes another one.
    public var resetLink: Bool?
    /// People who want in: the actor alone, or others for whom the actor asks.
    public var request: [String]?
    /// People who wanted in and do not come in; the actor alone no longer wants to.
    public var revoke: [String]?

    /// Messages that the actor reports to the admins, by id.
    public var report: [String]?
    /// Whether WhatsApp closes the group, or opens it again; nobody in it does.
    public var suspend: Bool?
    /// For how many seconds nobody comes in by a link or an invitation, which WhatsApp decides; 0 opens the group again.
    public var growthLock: Int?
    /// Whether the actor deletes the group, after all else.
    public var delete: Bool?
    /// To whom the actor hands the community over.
    public var owner: String?
    /// Who the actor is from now on: a person with another number, who takes the place in the group.
    public var renumber: String?
    /// Something that the actor does and no client knows: the name of its node.
    public var unknown: String?
    /// Whether all of it is told by one notification, and not each by its own.
    public var together: Bool?
    /// The community that the group goes into, or empty for out of it.
    public var community: String?
    /// Groups that the actor wants in this community, by address.
    public var suggest: [String]?

    /// Something that a member does.
    public init(
        actor: String,
        subject: String? = nil,
        description: String? = nil,
        settings: [String: Bool]? = nil,
        timer: Int? = nil,
        add: [String]? = nil,
        remove: [String]? = nil,
        promote: [String]? = nil,
        demote: [String]? = nil,
        resetLink: Bool? = nil,
        request: [String]? = nil,
        revoke: [String]? = nil,
        report: [String]? = nil,
        suspend: Bool? = nil,
        growthLock: Int? = nil,
        delete: Bool? = nil,
        owner: String? = nil,
        renumber: String? = nil,
        unknown: String? = nil,
        together: Bool? = nil,
        community: String? = nil,
        suggest: [String]? = nil
    ) {
        self.actor = actor
        self.subject = subject
        self.description = description
        self.settings = settings
        self.timer = timer
        self.add = add
        self.remove = remove
        self.promote = promote
        self.demote = demote
        self.resetLink = resetLink
        self.request = request
        self.revoke = revoke
        self.report = report
        self.suspend = suspend
        self.growthLock = growthLock
        self.delete = delete
        self.owner = owner
        self.renumber = renumber
        self.unknown = unknown
        self.together = together
        self.community = community
        self.suggest = suggest
    }

    /// Does it, without asking what the actor may do.
    func apply(to group: GroupRecord, in world: World) throws(SandboxError) {
        guard together == true else { return try perform(on: group, in: world) }
        let bundle = GroupNewsBundle(group: group.id)
        world.bundle = bundle
        defer {
            world.bundle = nil
            bundle.tell(in: world)
        }
        try perform(on: group, in: world)
    }

    private func perform(on group: GroupRecord, in world: World) throws(SandboxError) {
        let actor = try world.directory.person(named: actor).id
        guard timer.map({ $0 == 0 || GroupRecord.timers.contains($0) }) ?? true else {
            let times = GroupRecord.timers.map(String.init).joined(separator: ", ")
            throw .malformed("a timer is 0 or one of \(times) seconds")
        }
        if let subject { settings(group, world).rename(subject, by: actor) }
        if let description {
            let id = Speech.id(world.random("groups"))
            settings(group, world).describe(description, id: id, by: actor)
        }
        for (name, isOn) in (settings ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let name = GroupSwitch(rawValue: name) else {
                throw .malformed("there is no setting \(name)")
            }
            settings(group, world).set(name, isOn: isOn, by: actor)
        }
        if let timer { settings(group, world).setTimer(timer == 0 ? nil : timer, by: actor) }
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
        if resetLink == true { _ = GroupLinks(world: world).reset(now(group, world), by: actor) }
        if let request { requests(group, world).ask(for: try ids(request, world), by: actor) }
        if let revoke {
            let people = try ids(revoke, world).filter {
                requests(group, world).request(of: $0) != nil
            }
            requests(group, world).revoke(people, by: actor)
        }
        if let report {
            GroupReports(world: world, group: now(group, world)).add(report, by: actor)
        }
        if let suspend { settings(group, world).setSuspended(suspend) }
        if let community { try move(now(group, world), to: community, by: actor, world) }
        for name in suggest ?? [] {
            let other = try world.groups.group(named: name)
            Communities(world: world).suggest(other, to: now(group, world), by: actor)
        }
        try rest(group, by: actor, world)
    }

    /// What ends a group, or is done to it by no member's hand.
    private func rest(
        _ group: GroupRecord,
        by actor: Person.ID,
        _ world: World
    ) throws(SandboxError) {
        if let growthLock {
            guard (0...31_536_000).contains(growthLock) else {
                throw .malformed("a group does not grow for 0 to 31536000 seconds")
            }
            settings(group, world).lockGrowth(for: growthLock)
        }
        if let owner {
            let heir = try world.directory.person(named: owner).id
            guard now(group, world).role(of: heir) != nil else {
                throw .refused("\(owner) is not in \(group.jid)")
            }
            Communities(world: world).hand(now(group, world), to: heir, by: actor)
        }
        if let renumber {
            let other = try world.directory.person(named: renumber).id
            try change(group, world).renumber(actor, to: other)
        }
        if let unknown {
            guard (1...64).contains(unknown.utf8.count) else {
                throw .malformed("a node's name has 1 to 64 bytes")
            }
            world.groups.announce(Node(unknown), in: now(group, world), by: actor)
        }
        if delete == true { settings(group, world).delete(by: actor) }
    }

    private func move(
        _ group: GroupRecord,
        to name: String,
        by actor: Person.ID,
        _ world: World
    ) throws(SandboxError) {
        let communities = Communities(world: world)
        if let community = communities.community(of: group) {
            communities.unlink(group, from: community, by: actor)
        }
        guard !name.isEmpty else { return }
        let community = try world.groups.group(named: name)
        communities.link(now(group, world), to: community, by: actor)
    }

    /// The group as it stands by now.
    private func now(_ group: GroupRecord, _ world: World) -> GroupRecord {
        world.database.groups[group.id] ?? group
    }

    private func change(_ group: GroupRecord, _ world: World) -> MemberChanges {
        MemberChanges(world: world, group: now(group, world))
    }

    private func settings(_ group: GroupRecord, _ world: World) -> GroupSettings {
        GroupSettings(world: world, group: now(group, world))
    }

    private func requests(_ group: GroupRecord, _ world: World) -> JoinRequests {
        JoinRequests(world: world, group: now(group, world))
    }

    private func ids(_ names: [String], _ world: World) throws(SandboxError) -> [Person.ID] {
        var ids: [Person.ID] = []
        for name in names { ids.append(try world.directory.person(named: name).id) }
        return ids
    }
}
