import BinaryNode

/// Changes what a group is called, what it is about and what is on in it, and tells its members.
struct GroupSettings {
    let world: World
    let group: GroupRecord

    /// Gives the group another name.
    func rename(_ subject: String, by actor: Person.ID) {
        var group = group
        group.subject = subject
        group.subjectOwner = actor
        group.subjectTime = world.now
        world.database.groups[group.id] = group
        var action = Node(
            "subject",
            ["subject": .text(subject), "s_t": .text(String(world.now))]
        )
        if let person = world.database.people[actor] {
            action.attributes["s_o"] = .jid(group.address(person))
            if group.isLIDAddressed { action.attributes["s_o_pn"] = .jid(person.jid) }
        }
        world.groups.announce(action, in: group, by: actor)
    }

    /// Says what the group is about; no words take that away.
    func describe(_ text: String, id: String, by actor: Person.ID) {
        var group = group
        group.description =
            text.isEmpty
            ? nil
            : GroupRecord.Description(id: id, text: text, author: actor, time: world.now)
        world.database.groups[group.id] = group
        let action = Node("description", ["id": .text(id)]) {
            text.isEmpty ? Node("delete") : Node("body", bytes: Array(text.utf8))
        }
        world.groups.announce(action, in: group, by: actor)
    }

    /// Turns something on or off.
    func set(_ name: GroupSwitch, isOn: Bool, by actor: Person.ID) {
        var group = group
        group.turn(name, isOn: isOn)
        world.database.groups[group.id] = group
        if let news = name.news {
            return GroupProperties(world: world).announce(
                news,
                name.property(isOn: isOn),
                in: group,
                by: actor
            )
        }
        var action = name.node(isOn: isOn)
        // whatsmeow takes no news of announcements without.
        if name == .announcement { action.attributes["v_id"] = .text(String(world.now)) }
        world.groups.announce(action, in: group, by: actor)
    }

    /// Closes the group for everybody, or opens it again: nobody in it does.
    func setSuspended(_ isSuspended: Bool) {
        var group = group
        group.isSuspended = isSuspended
        group.isAppealed = false
        world.database.groups[group.id] = group
        let action = Node(isSuspended ? "suspended" : "unsuspended")
        world.groups.announce(action, in: group, by: nil)
    }

    /// Lets nobody in by a link or an invitation for so many seconds, or with 0 again: nobody in it does.
    func lockGrowth(for seconds: Int) {
        var group = group
        group.growthLock = seconds > 0 ? world.now + seconds : nil
        world.database.groups[group.id] = group
        let action = group.growthNode ?? Node("growth_unlocked")
        world.groups.announce(action, in: group, by: nil)
    }

    /// Ends the group for everybody.
    ///
    /// - Source: whatsmeow `group.go` (`parseGroupChange`), which wants a reason. Unknown: the server's words for it.
    func delete(by actor: Person.ID) {
        world.groups.announce(Node("delete", ["reason": "deleted"]), in: group, by: actor)
        world.database.groups[group.id] = nil
    }

    /// Sets after how many seconds messages disappear; nil for never.
    func setTimer(_ seconds: Int?, by actor: Person.ID) {
        var group = group
        group.timer = seconds
        world.database.groups[group.id] = group
        let action =
            seconds.map { Node("ephemeral", ["expiration": .text(String($0))]) }
            ?? Node("not_ephemeral")
        world.groups.announce(action, in: group, by: actor)
    }
}
