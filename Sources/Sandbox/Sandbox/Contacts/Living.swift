import Log
import Model

/// The people and the past of the living world, for those who try martlet.
struct Living {
    let world: World

    /// One person: number, name, script, and what was said before, the account's words marked.
    struct Resident {
        let number: String
        let name: String
        let script: ContactScript
        /// Minutes before the start, whether the account says it, text.
        let history: [(minutesAgo: Int, isOwn: Bool, text: String)]
    }

    static let residents = [
        Resident(
            number: "15550100011",
            name: "Ada",
            script: .delayed(milliseconds: 1500),
            history: [
                (1510, false, "Did you see the martins on the power line this morning?"),
                (1508, true, "No, still asleep 😴"),
                (1507, false, "They are back. A whole row of them, chatting."),
                (95, false, "Walk after work? 🌳"),
            ]
        ),
        Resident(
            number: "15550100012",
            name: "Bruno",
            script: .canned([
                "Sounds good.", "Let me check and come back to you.", "👍", "Ha, exactly.",
            ]),
            history: [
                (2900, true, "Is the train at 7:40 or 7:50?"),
                (2890, false, "7:40. Platform 3."),
                (2889, true, "Thanks!"),
            ]
        ),
        Resident(
            number: "15550100013",
            name: "Chiyo 千代",
            script: .silent,
            history: [
                (400, false, "写真をありがとう！とてもきれいですね。"),
                (399, false, "来週、東京に行きます 🗼"),
            ]
        ),
        Resident(
            number: "15550100014",
            name: "Dora",
            script: .offline,
            history: [(7300, false, "My new phone is here. I am hardly ever online, though.")]
        ),
        Resident(
            number: "15550100015",
            name: "Echo",
            script: .bot,
            history: [(3, false, "Hi, I am a bot. Write to me and I will answer. Try “help”.")]
        ),
    ]
}

extension Living {
    /// What a phone's history has for good: each client that is linked gets the same ids and times.
    private struct Past: Codable {
        /// Unix seconds that ``Resident/history`` counts back from.
        var end: Int
        /// The ids of its messages, oldest first.
        var ids: [String]
    }

    /// Queues the past for a new client, oldest first: it arrives with the first login.
    func fillBacklog(for device: Device) {
        var lines: [(minutesAgo: Int, isOwn: Bool, text: String, person: Person)] = []
        for resident in Self.residents {
            guard let id = Person.id(resident.number), let person = world.database.people[id]
            else { continue }
            lines += resident.history.map { ($0.minutesAgo, $0.isOwn, $0.text, person) }
        }
        guard let account = world.database.people[device.id.person] else { return }
        lines.sort { $0.minutesAgo > $1.minutesAgo }
        let past = past(of: account, count: lines.count)
        for (line, id) in zip(lines, past.ids) {
            let (from, to) = line.isOwn ? (account, line.person) : (line.person, account)
            let time = past.end - 60 * line.minutesAgo
            remember(line.text, id, from: from, to: to, time: time, for: device)
        }
    }

    /// The ids and times of an account's history: what the world keeps of it, or else new ones.
    private func past(of account: Person, count: Int) -> Past {
        let name = "past of \(account.id)"
        if let past = world.database.facts.read(name, as: Past.self), past.ids.count == count {
            return past
        }
        let random = world.random(of: account.id)
        let past = Past(end: world.now, ids: (0..<count).map { _ in Speech.id(random) })
        world.database.facts.write(name, past)
        return past
    }

    /// Queues one past message for one client only.
    private func remember(
        _ text: String,
        _ id: String,
        from person: Person,
        to other: Person,
        time: Int,
        for device: Device
    ) {
        do throws(SandboxError) {
            try Speaker(world: world, person: person.id)
                .say(.text(text), id: id, to: other, time: time, onlyTo: device)
        } catch {
            world.log.warning("the past is incomplete: \(error)")
        }
    }
}
