import Model

extension SandboxServer {
    /// Makes a group; its members' clients hear of it.
    @discardableResult
    public func addGroup(_ sketch: GroupSketch) async throws(SandboxError) -> GroupState {
        try await loop.run { world throws(SandboxError) in
            let creator = try world.directory.person(named: sketch.creator)
            var others: [Person.ID] = []
            for name in sketch.members {
                others.append(try world.directory.person(named: name).id)
            }
            let group = try world.groups.create(
                subject: sketch.subject,
                creator: creator.id,
                others: others,
                isLIDAddressed: sketch.usesPhoneAddress != true
            )
            guard sketch.isCommunity == true else {
                world.groups.announceCreation(of: group)
                return GroupState(group, in: world)
            }
            var community = group
            community.kind = .community
            world.database.groups[community.id] = community
            world.groups.announceCreation(of: community)
            Communities(world: world).furnish(community, withGeneralChat: false)
            return GroupState(community, in: world)
        }
    }

    /// One group, by address.
    public func group(_ name: String) async throws(SandboxError) -> GroupState {
        try await loop.run { world throws(SandboxError) in
            GroupState(try world.groups.group(named: name), in: world)
        }
    }

    /// Every group.
    public func groups() async -> [GroupState] {
        await loop.perform { world in
            world.database.groups.all.map { GroupState($0, in: world) }
        }
    }

    /// Lets a member's phone send a text to a group; returns the message id.
    @discardableResult
    public func send(
        _ text: String,
        from: String,
        toGroup group: String
    ) async throws(SandboxError) -> String {
        try await loop.run { world throws(SandboxError) in
            let sender = try world.directory.person(named: from)
            let group = try world.groups.group(named: group)
            return try world.contacts.say(.text(text), from: sender.id, in: group.jid)
        }
    }

    /// Lets a person's phone react to a message; an empty emoji takes it back.
    ///
    /// The chat is a person or a group, by number or address; the reaction's message id is returned.
    @discardableResult
    public func react(
        _ emoji: String,
        to target: String,
        from name: String,
        in chat: String
    ) async throws(SandboxError) -> String {
        try await loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: name)
            return try Reacting(world: world, person: person).react(emoji, to: target, in: chat)
        }
    }

    /// Lets a member invite somebody into a group by a message; returns the message id.
    @discardableResult
    public func invite(
        _ name: String,
        into group: String,
        by inviter: String
    ) async throws(SandboxError) -> String {
        try await loop.run { world throws(SandboxError) in
            try world.contacts.invite(
                try world.directory.person(named: name),
                into: try world.groups.group(named: group),
                by: try world.directory.person(named: inviter).id
            )
        }
    }

    /// Lets a member change a group and who is in it, or somebody else ask to be let in.
    public func change(
        group name: String,
        _ change: GroupChange
    ) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            try change.apply(to: try world.groups.group(named: name), in: world)
        }
    }
}
