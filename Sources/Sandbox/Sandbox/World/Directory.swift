import Crypto
import Model

/// Who there is, by whatever name.
struct Directory {
    let world: World
    private var database: WorldDatabase { world.database }

    init(world: World) { self.world = world }

    /// The id of a person by phone number or LID; the device part does not matter.
    func id(_ jid: JID) -> Person.ID? {
        if jid.isPhone {
            guard let id = Person.id(jid.user), database.people.has(id) else { return nil }
            return id
        }
        return jid.isLID ? database.lids[jid.user] : nil
    }

    /// A person by phone number or LID.
    func person(_ jid: JID) -> Person? { id(jid).flatMap { database.people[$0] } }

    /// A person by phone number, or by one that the server corrects to theirs.
    func person(known number: Person.ID) -> Person? {
        database.people[number]
            ?? database.facts.read("corrected \(number)").flatMap { database.people[$0] }
    }

    /// A device by its address in either form.
    func device(_ jid: JID) -> Device? {
        // A device number is one byte on the wire; a larger one is nobody's.
        guard jid.device < 256, let person = id(jid) else { return nil }
        return database.devices[DeviceID(person: person, number: jid.device)]
    }

    /// The devices of a person, phone first.
    func devices(of person: Person.ID) -> [Device] {
        (database.people[person]?.deviceIDs ?? []).compactMap { database.devices[$0] }
    }

    /// The devices of a person that are clients.
    func clients(of person: Person.ID) -> [Device] {
        devices(of: person).filter { !$0.isSimulated }
    }

    /// Every person, by number.
    var everybody: [Person] { database.everybody.compactMap { database.people[$0] } }
}

extension Directory {
    /// Finds a person by what a control request names: a number, or an address in either form.
    func person(named name: String) throws(SandboxError) -> Person {
        let digits = name.hasPrefix("+") ? String(name.dropFirst()) : name
        if let id = Person.id(digits), let person = world.database.people[id] { return person }
        if let jid = JID(digits), let person = person(jid) { return person }
        throw .missing("nobody here is \(name)")
    }

    /// Finds a device by its address in either form.
    func device(named name: String) throws(SandboxError) -> Device {
        guard let jid = JID(name), let device = device(jid) else {
            throw .missing("no device \(name)")
        }
        return device
    }

    /// The account a control request names, or the first one.
    func account(_ name: String?) throws(SandboxError) -> Person {
        guard let name = name ?? world.options.accounts.first else {
            throw .missing("there is no account")
        }
        return try person(named: name)
    }
}
