import BinaryNode

/// The messages of a group that were reported to its admins.
struct GroupReports {
    let world: World
    let group: GroupRecord

    /// Keeps that somebody reported messages, each once, and tells the admins.
    func add(_ messages: [String], by person: Person.ID) {
        var group = group
        let known = (group.reports ?? []).filter { $0.person == person }.map(\.message)
        group.reports =
            (group.reports ?? [])
            + messages.filter { !known.contains($0) }.map {
                GroupRecord.Report(message: $0, person: person, time: world.now)
            }
        world.database.groups[group.id] = group
        let others = group.members.map(\.person).filter { !group.isAdmin($0) }
        world.groups.announce(Node("reports"), in: group, by: person, except: Set(others))
    }

    /// `<report message_id><reporter jid timestamp phone_number/>…</report>` for each message, oldest first.
    var nodes: [Node] {
        let reports = group.reports ?? []
        var messages: [String] = []
        for report in reports where !messages.contains(report.message) {
            messages.append(report.message)
        }
        let node = GroupNode(world: world, group: group)
        return messages.map { message in
            let reporters = reports.filter { $0.message == message }.compactMap { report -> Node? in
                guard var attributes = node.participant(report.person)?.attributes else {
                    return nil
                }
                attributes["timestamp"] = .text(String(report.time))
                return Node("reporter", attributes)
            }
            return Node("report", ["message_id": .text(message)], content: .nodes(reporters))
        }
    }
}
