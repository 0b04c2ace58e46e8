import Crypto
import Encodings

/// The sandbox as a whole.
public struct WorldState: Sendable, Hashable, Codable {
    /// Where clients connect.
    public let url: String
    /// The root public key, 64 hex digits.
    public let rootKey: String
    /// Accounts and contacts.
    public let people: [PersonState]
    /// Live connections.
    public let connections: [ConnectionState]
    /// How many rules were broken so far.
    public let violations: Int

    init(_ world: World, url: String) {
        self.url = url
        rootKey = Hex.encode(world.keys.root.publicKey.bytes)
        people = world.directory.everybody.map { PersonState($0, in: world) }
        connections = world.wire.all.map(ConnectionState.init)
        violations = world.violations.count
    }
}

/// One person.
public struct PersonState: Sendable, Hashable, Codable {
    /// The phone number.
    public let number: String
    /// The address by phone number.
    public let jid: String
    /// The address by LID.
    public let lid: String
    /// The push name.
    public let name: String
    /// The script; `phone` for accounts.
    public let script: String
    /// Whether simulated devices take what comes.
    public let isOnline: Bool
    /// All devices, phone first.
    public let devices: [DeviceState]
    /// What was received and sent.
    public let tally: PersonTally

    init(_ person: Person, in world: World) {
        number = person.number
        jid = "\(person.jid)"
        lid = "\(person.lid)"
        name = person.name
        script = person.script.kind
        isOnline = person.habits.isOnline
        devices = world.directory.devices(of: person.id).map { DeviceState($0, in: world) }
        tally = PersonTally(person, in: world)
    }
}

/// One device.
public struct DeviceState: Sendable, Hashable, Codable {
    /// The address by phone number.
    public let jid: String
    /// The address by LID.
    public let lid: String
    /// The key index; 0 for the phone.
    public let keyIndex: Int
    /// What it calls itself.
    public let name: String
    /// Whether it is simulated.
    public let isSimulated: Bool
    /// The connection it is logged in over.
    public let connection: Int?
    /// Whether it asked for its queue.
    public let isActive: Bool
    /// Whether it says that somebody uses it.
    public let isAvailable: Bool
    /// How often it logged in.
    public let logins: Int
    /// Stanzas it has not confirmed.
    public let queued: Int
    /// One-time keys the server holds.
    public let preKeys: Int
    /// What went to and came from it.
    public let tally: DeviceTally

    init(_ device: Device, in world: World) {
        let client = world.wire.session(of: device.id)
        jid = "\(device.jid)"
        lid = device.address
        keyIndex = Int(device.keyIndex)
        name = device.name
        isSimulated = device.isSimulated
        connection = client?.number
        isActive = client?.isActive ?? false
        isAvailable = client != nil && device.isAvailable
        logins = device.logins
        queued = world.database.queue.count(device.id)
        preKeys = world.database.preKeys.count(of: device.id)
        tally = device.tally
    }
}

/// One connection.
public struct ConnectionState: Sendable, Hashable, Codable {
    /// Its number, from 1.
    public let number: Int
    /// `greeting`, `hello`, `registering`, `loggedIn` or `ended`.
    public let phase: String
    /// The device, once logged in.
    public let device: String?
    /// Whether the queue may be sent.
    public let isActive: Bool
    /// Milliseconds that stanzas are held back.
    public let delay: Int
    /// The refs on offer, while registering.
    public let refs: [String]

    init(_ client: ClientSession) {
        number = client.number
        device = client.address
        isActive = client.isActive
        delay = client.delay
        refs = client.registration?.refs ?? []
        phase =
            switch client.phase {
            case .greeting: "greeting"
            case .hello: "hello"
            case .registering: "registering"
            case .loggedIn: "loggedIn"
            case .ended: "ended"
            }
    }
}

extension PersonTally {
    init(_ person: Person, in world: World) {
        self.init()
        world.database.arrivals.count(into: &self, of: person.id)
        world.database.sendings.count(into: &self, of: person.id)
        resent = person.resent
    }
}
