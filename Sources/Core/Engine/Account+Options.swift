public import Crypto
public import Log
public import Model
import Noise
import System
public import Transport

/// Where an account connects, and whom it trusts there.
public struct ServerEndpoint: Hashable, Sendable {
    /// The WebSocket address, `wss://…` or (loopback) `ws://…`.
    public var url: String
    /// The root of the certificate chain that the server must show in the Noise handshake.
    public var rootKey: PublicKey

    /// Another address of the same server, tried when nothing answers at the first; nil for none.
    public var alternative: String?
    /// Where its web client's pages name the newest version, without a slash at the end; nil for none.
    public var pages: String?
    /// Whose certificates are accepted where files are uploaded and downloaded; nil for those that the system's
    /// authorities vouch for, and for no TLS where the server's own address has none.
    public var mediaTrust: Transport.Trust?

    /// Takes an address and the root key to trust there.
    public init(
        url: String,
        rootKey: PublicKey,
        alternative: String? = nil,
        pages: String? = nil,
        mediaTrust: Transport.Trust? = nil
    ) {
        self.url = url
        self.rootKey = rootKey
        self.alternative = alternative
        self.pages = pages
        self.mediaTrust = mediaTrust
    }

    /// WhatsApp itself.
    ///
    /// - Source: zapo `src/protocol/defaults.ts` for the second port.
    public static let production = ServerEndpoint(
        url: "wss://web.whatsapp.com/ws/chat",
        rootKey: productionRootKey,
        alternative: "wss://web.whatsapp.com:5222/ws/chat",
        pages: "https://web.whatsapp.com"
    )
}

extension Account {
    /// Everything that an account needs to know before it is opened.
    public struct Options: Sendable {
        /// The account's name among others, for log lines.
        public var name: String
        /// The database file; made when it does not exist.
        public var databasePath: String
        /// Where to connect.
        public var server: ServerEndpoint
        /// What the phone's list of linked devices shows.
        public var deviceName: String
        /// The proxy; nil asks the environment.
        public var proxy: ProxySetting?
        /// Who knows the version to claim; accounts of one process share it.
        public var versions: ClientVersions
        /// Whether the device is available while nobody says otherwise.
        public var presence: Availability
        /// Whether calls are turned down at once.
        public var rejectsCalls: Bool
        /// How much is kept of the files of messages, in bytes.
        public var mediaLimit = 1 << 30
        /// Where the programs lie that look into files that are sent, as in PATH.
        public var programPath = environment("PATH") ?? ""
        /// How long a file waits at most for each part of its preview.
        public var previewPatience = Duration.seconds(10)
        /// The source of randomness.
        public var random: Randomness
        /// The source of time.
        public var clock: EngineClock
        /// Where log lines go.
        public var log: Log

        /// Takes the name and file; the rest has defaults for real use.
        public init(
            name: String,
            databasePath: String,
            server: ServerEndpoint = .production,
            deviceName: String = "martlet",
            proxy: ProxySetting? = nil,
            versions: ClientVersions = ClientVersions(),
            presence: Availability = .unavailable,
            rejectsCalls: Bool = false,
            random: Randomness = .system,
            clock: EngineClock = .system,
            log: Log = .none
        ) {
            self.name = name
            self.databasePath = databasePath
            self.server = server
            self.deviceName = deviceName
            self.proxy = proxy
            self.versions = versions
            self.presence = presence
            self.rejectsCalls = rejectsCalls
            self.random = random
            self.clock = clock
            self.log = log
        }
    }
}
