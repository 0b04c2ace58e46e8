/// Many messages from a person, or from several, to one client, encrypted ahead and released at once.
struct Flood: Codable {
    let id: Int
    let device: DeviceID
    let address: String
    let count: Int
    private(set) var confirmed = 0
    private(set) var releasedAt: Int?
    private(set) var finishedAt: Int?

    init(id: Int, device: Device, count: Int) {
        self.id = id
        self.device = device.id
        address = device.address
        self.count = count
    }

    /// Starts the clock.
    mutating func release() { releasedAt = Clock.milliseconds }

    /// Notes a confirmation.
    mutating func confirm() {
        confirmed += 1
        if confirmed == count { finishedAt = Clock.milliseconds }
    }

    var state: FloodState {
        FloodState(
            number: id,
            device: address,
            count: count,
            confirmed: confirmed,
            releasedAt: releasedAt,
            finishedAt: finishedAt
        )
    }
}

/// How far a flood is.
public struct FloodState: Sendable, Hashable, Codable {
    /// Its number.
    public let number: Int
    /// The client it goes to.
    public let device: String
    /// How many messages it has.
    public let count: Int
    /// How many of them the client confirmed.
    public let confirmed: Int
    /// When it was released, milliseconds since 1970.
    public let releasedAt: Int?
    /// When the last message was confirmed, milliseconds since 1970.
    public let finishedAt: Int?
}

/// A flood to be prepared.
public struct FloodSketch: Sendable, Hashable, Codable {
    /// The person who sends it.
    public var from: String
    /// The client it goes to.
    public var to: String
    /// How many messages.
    public var count: Int
    /// What each text starts with; its number follows.
    public var prefix: String?
    /// The group that the texts are written to; nil for chats with those who send them.
    public var group: String?
    /// Who else sends it: they and the person take turns.
    public var others: [String]?

    /// A flood of `count` texts.
    public init(
        from: String,
        to: String,
        count: Int,
        prefix: String? = nil,
        group: String? = nil,
        others: [String]? = nil
    ) {
        self.from = from
        self.to = to
        self.count = count
        self.prefix = prefix
        self.group = group
        self.others = others
    }
}
