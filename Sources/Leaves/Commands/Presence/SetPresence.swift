public import Model

/// Says whether somebody is here: then contacts may see the account online, and get their second tick.
public struct SetPresence: Command, Hashable {
    /// What the server knows now.
    public struct Reply: Codable, Hashable, Sendable {
        /// Whether the account is available.
        public var presence: Availability
        /// Whether the server was told; otherwise it is, as soon as there is a connection and a name.
        public var isAnnounced: Bool
        /// The name that goes with it; nil as long as nobody has told it.
        public var name: String?

        /// Creates the reply from its parts.
        public init(presence: Availability, isAnnounced: Bool, name: String?) {
            self.presence = presence
            self.isAnnounced = isAnnounced
            self.name = name
        }
    }

    /// What the catalogue says of it.
    public static let about = About(
        "set-presence",
        .presence,
        "Show the account as available, or not",
        notes: [
            "presence": "available: contacts see a second tick, and the phone keeps quiet",
            "seconds": "how long it holds; without, until it is set anew or martlet ends",
            "name": "what the account is called, until its phone says otherwise",
        ],
        goesOn: true
    )
    /// The longest time that can be asked for.
    public static let longest = 86_400
    /// Whether somebody is here.
    public var presence: Availability
    /// How long it holds, 1 to ``longest``; nil until it is set anew.
    public var seconds: Int?
    /// What the account is called, 1 to 25 characters, until its phone says otherwise.
    public var name: String?

    /// Creates the command.
    public init(_ presence: Availability, seconds: Int? = nil, name: String? = nil) {
        self.presence = presence
        self.seconds = seconds
        self.name = name
    }
}
