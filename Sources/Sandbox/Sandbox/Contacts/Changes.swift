import BinaryNode
import Crypto
import Model

extension World {
    /// Brings a person's simulated devices online, where they take what waited, or offline.
    func setOnline(_ isOnline: Bool, _ person: Person) {
        person.isOnline = isOnline
        guard isOnline else { return }
        for device in person.allDevices {
            guard let party = device.party else { continue }
            let waiting = device.queue.waiting
            device.queue.removeAll()
            for entry in waiting { simulate(entry.node, at: device, party) }
        }
    }

    /// Makes a person register again: new identity, no sessions, and everybody is told.
    ///
    /// - Source: protocol notes 02, section 1.10.
    func changeIdentity(_ person: Person) throws(SandboxError) {
        person.rawID = person.random.uint32()
        person.identity = KeyPair.generate(person.random)
        person.keyListTime = now
        for device in person.allDevices where device.party != nil {
            person.devices[device.number] = nil
        }
        for client in person.clients {
            person.devices[client.number] = nil
            if let connection = client.connection { announceRemoval(on: connection) }
        }
        _ = try addParty(to: person, number: 0)
        for number in person.knownBy.sorted() {
            var note = notification("encrypt", from: person.jid, [Node("identity")])
            note.attributes["lid"] = .jid(person.lid)
            for client in people[number]?.clients ?? [] { deliver(note, to: client) }
        }
    }

    /// Forgets a person's sessions with another, so that the next message starts a new one.
    func forgetSessions(of person: Person, with other: Person) {
        for device in person.allDevices {
            guard let party = device.party else { continue }
            party.forget(other.lid.signalName)
        }
    }

    /// Links one more simulated companion to a person.
    func addCompanion(to person: Person) throws(SandboxError) -> JID {
        let device = try addParty(to: person, number: person.lastDevice + 1)
        person.keyListTime = now
        announce(.added(device), of: person)
        return device.lid
    }
}
