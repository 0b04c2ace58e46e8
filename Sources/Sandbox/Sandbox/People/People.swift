import Crypto
import Model
import Signal

extension World {
    /// Finds a person by phone number or LID; the device part does not matter.
    func person(_ jid: JID) -> Person? {
        if jid.isPhone { return people[jid.user] }
        guard jid.isLID, let number = numbers[jid.user] else { return nil }
        return people[number]
    }

    /// Finds a device by its address in either form.
    func device(_ jid: JID) -> Device? { person(jid)?.devices[jid.device] }

    /// Finds a person by what a control request names: a number, or an address in either form.
    func person(named name: String) throws(SandboxError) -> Person {
        let digits = name.hasPrefix("+") ? String(name.dropFirst()) : name
        if let person = people[digits] { return person }
        if let jid = JID(digits), let person = person(jid) { return person }
        throw .missing("nobody here is \(name)")
    }

    /// Finds a client device by its address in either form.
    func device(named name: String) throws(SandboxError) -> Device {
        guard let jid = JID(name), let device = device(jid) else {
            throw .missing("no device \(name)")
        }
        return device
    }

    /// Makes a person with a phone; the same number under the same seed gets the same keys.
    @discardableResult
    func addPerson(number: String, name: String) throws(SandboxError) -> Person {
        guard number.count > 6, number.count < 16, number.first != "0",
            number.allSatisfy({ $0.isASCII && $0.isNumber })
        else { throw .malformed("a phone number is 7 to 15 digits, international, without +") }
        guard people[number] == nil else { throw .refused("\(number) exists already") }
        let random = seeds.randomness("person \(number)")
        let person = Person(number: number, name: name, now: now, random: random)
        people[number] = person
        numbers[person.lidUser] = number
        _ = try addParty(to: person, number: 0)
        return person
    }

    /// Gives a person a simulated device: the phone (0) or a companion.
    func addParty(to person: Person, number: UInt16) throws(SandboxError) -> Device {
        let random = seeds.randomness("device \(person.number):\(number) \(person.rawID)")
        let identity = number == 0 ? person.identity : KeyPair.generate(random)
        let party = Party(identity: identity, random: random)
        let keyIndex = number == 0 ? 0 : person.lastKeyIndex + 1
        do {
            let device = Device(
                person,
                number: number,
                keyIndex: keyIndex,
                name: number == 0 ? "phone" : "simulated companion",
                noiseKey: nil,
                preKeys: try party.publicKeys(),
                now: now
            )
            device.party = party
            if number > 0 {
                party.account = try DeviceIdentity.sign(identity, keyIndex, person, now: now)
                device.account = party.account
                person.lastKeyIndex = keyIndex
                person.lastDevice = max(person.lastDevice, number)
            }
            person.devices[number] = device
            return device
        } catch {
            throw .failed("cannot make keys: \(error)")
        }
    }

    /// A phone number nobody has.
    func freeNumber() -> String {
        var last = 15_550_110_000
        repeat { last += 1 } while people[String(last)] != nil
        return String(last)
    }
}
