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

    init(_ person: Person) {
        number = person.number
        jid = "\(person.jid)"
        lid = "\(person.lid)"
        name = person.name
        script = person.script.name
        isOnline = person.isOnline
        devices = person.allDevices.map(DeviceState.init)
        tally = PersonTally(person)
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
    /// How often it logged in.
    public let logins: Int
    /// Stanzas it has not confirmed.
    public let queued: Int
    /// One-time keys the server holds.
    public let preKeys: Int
    /// What went to and came from it.
    public let tally: DeviceTally

    init(_ device: Device) {
        jid = "\(device.jid)"
        lid = device.address
        keyIndex = Int(device.keyIndex)
        name = device.name
        isSimulated = device.party != nil
        connection = device.connection?.number
        isActive = device.connection?.isActive ?? false
        logins = device.logins
        queued = device.queue.count
        preKeys = device.preKeys.oneTime.count
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

    init(_ connection: Connection) {
        number = connection.number
        device = connection.device?.address
        isActive = connection.isActive
        delay = connection.delay
        refs = connection.registration?.refs ?? []
        phase =
            switch connection.phase {
            case .greeting: "greeting"
            case .hello: "hello"
            case .registering: "registering"
            case .loggedIn: "loggedIn"
            case .ended: "ended"
            }
    }
}
