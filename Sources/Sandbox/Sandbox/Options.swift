public import Log
public import Transport

extension SandboxServer {
    /// How a sandbox is started.
    public struct Options: Sendable {
        /// The loopback address to listen on.
        public var host = "127.0.0.1"
        /// The port that clients connect to; 0 takes any free one.
        public var port = 0
        /// The port of the control interface; 0 takes any free one, nil starts none.
        public var controlPort: Int? = 0
        /// The seed of every key and of the living world; nil makes them random.
        public var seed: UInt64?
        /// Whether the world starts with a few people, a bot and a history.
        public var isLiving = false
        /// The phone numbers that have an account from the start; the first is the default one.
        public var accounts = ["15550100001"]
        /// Whether a phone code for an unknown number makes that account.
        public var createsAccounts = true
        /// Seconds after which an unpaired connection is closed.
        public var pairingLifetime = 160
        /// The lowest client revision (`2.3000.x`) that may log in; others get failure 405.
        public var minimumRevision: UInt32 = 0
        /// What is wrong with the certificate chain.
        public var certificate = Certificate.valid
        /// Whether the first scan of a QR code asks the client for a fresh ADV secret instead.
        public var refreshesFirstScan = false
        /// The file that the world is kept in; nil keeps it in memory.
        public var stateFile: String?
        /// What the hosts of files show; nil for no TLS there, which other clients than martlet want.
        public var mediaTLS: TLSIdentity?
        /// Whether the first host of files that clients are told of is down.
        public var hasDeadMediaHost = false
        /// How many bytes of files are kept; what is more is refused with 507.
        public var mediaLimit = 4 << 30
        /// Whether every message that a person's phone decrypts is kept as it was, for ``Arrival/message``.
        public var keepsMessages = false
        /// How much of what grows with traffic is kept.
        public var limits = Limits()
        /// Where the sandbox says what it does.
        public var log = Log.none

        /// The defaults: random keys, any ports, one account and nobody else.
        public init() {}
    }

    /// A certificate chain that clients must accept, or one that they must refuse.
    public enum Certificate: String, Sendable, Hashable {
        /// In order.
        case valid
        /// Past its last day.
        case expired
        /// Not yet at its first day.
        case early
        /// Signed by a root that the sandbox does not announce.
        case wrongRoot
        /// For another key than the one the handshake uses.
        case wrongLeaf
    }
}
