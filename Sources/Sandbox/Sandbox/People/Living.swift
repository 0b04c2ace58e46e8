import Protobuf
import BinaryNode
import Model

/// The people and the past of the living world, for those who try martlet.
enum Living {
    /// One person: name, script, and what was said before, the account's words marked.
    struct Resident {
        let name: String
        let script: ContactScript
        /// Minutes before the start, whether the account says it, text.
        let history: [(minutesAgo: Int, isOwn: Bool, text: String)]
    }

    static let residents = [
        Resident(
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
            name: "Chiyo 千代",
            script: .silent,
            history: [
                (400, false, "写真をありがとう！とてもきれいですね。"),
                (399, false, "来週、東京に行きます 🗼"),
            ]
        ),
        Resident(
            name: "Dora",
            script: .offline,
            history: [(7300, false, "My new phone is here. I am hardly ever online, though.")]
        ),
        Resident(
            name: "Echo",
            script: .bot,
            history: [(3, false, "Hi, I am a bot. Write to me and I will answer. Try “help”.")]
        ),
    ]
}

extension World {
    /// Settles the residents, each with a number of its own.
    func settle() throws(SandboxError) {
        for (index, resident) in Living.residents.enumerated() {
            let number = String(15_550_100_011 + index)
            let person = try addPerson(number: number, name: resident.name)
            person.script = resident.script
            person.readsAtOnce = resident.script == .bot
            if resident.script == .offline { person.isOnline = false }
        }
    }

    /// Queues the past for a new client, oldest first: it arrives with the first login.
    func fillBacklog(for device: Device) {
        guard options.isLiving else { return }
        let account = device.person
        var lines: [(time: Int, isOwn: Bool, text: String, person: Person)] = []
        for (index, resident) in Living.residents.enumerated() {
            guard let person = people[String(15_550_100_011 + index)] else { continue }
            lines += resident.history.map {
                (now - 60 * $0.minutesAgo, $0.isOwn, $0.text, person)
            }
        }
        for line in lines.sorted(by: { $0.time < $1.time }) {
            let (from, to) = line.isOwn ? (account, line.person) : (line.person, account)
            remember(line.text, from: from, to: to, time: line.time, for: device)
        }
    }

    /// Queues one past message for one client only.
    private func remember(
        _ text: String,
        from person: Person,
        to other: Person,
        time: Int,
        for device: Device
    ) {
        guard let phone = person.phone, let party = phone.party else { return }
        let content = Sealing.text(text).serializedBytes()
        let isOwn = device.person === person
        let plain = isOwn ? Sealing.deviceSent(content, to: other.lid) : content
        let padded = Sealing.pad(plain, party.random)
        guard let enc = try? seal(padded, from: party, for: device) else { return }
        let id = messageID(person)
        person.sendings.add(
            Sending(id: id, to: "\(other.lid)", text: text, time: time * 1000, receipts: []),
            content
        )
        person.knownBy.insert(other.number)
        other.knownBy.insert(person.number)
        var message = Node("message", ["id": .text(id), "type": "text", "to": .jid(other.lid)])
        message.attributes["t"] = .text(String(time))
        let to = Node("to", ["jid": .jid(device.lid)], content: .nodes([enc]))
        message.content = .nodes([Node("participants", content: .nodes([to]))])
        fanOut(message, from: phone, to: other.lid)
    }
}
