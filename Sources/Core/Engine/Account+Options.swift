public import Crypto
public import Log
import Noise
public import Transport

/// Where an account connects, and whom it trusts there.
public struct ServerEndpoint: Hashable, Sendable {
    /// The WebSocket address, `wss://…` or (loopback) `ws://…`.
    public var url: String
    /// The root of the certificate chain that the server must show in the Noise handshake.
    public var rootKey: PublicKey

    /// Another address of the same server, tried when nothing answers at the first; nil for none.
    public var alternative: String?

    /// Takes an address and the root key to trust there.
    public init(
        url: String,
        rootKey: PublicKey,
        alternative: String? = nil
    ) {
        self.url = url
        self.rootKey = rootKey
        self.alternative = alternative
    }

    /// WhatsApp itself.
    ///
    /// - Source: zapo `src/protocol/defaults.ts` for the second port.
    public static let production = ServerEndpoint(
        url: "wss://web.whatsapp.com/ws/chat",
        rootKey: productionRootKey,
        alternative: "wss://web.whatsapp.com:5222/ws/chat"
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
        /// The version that is claimed to the server.
        public var version: ClientVersion
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
            version: ClientVersion = .current,
            random: Randomness = .system,
            clock: EngineClock = .system,
            log: Log = .none
        ) {
            self.name = name
            self.databasePath = databasePath
            self.server = server
            self.deviceName = deviceName
            self.proxy = proxy
            self.version = version
            self.random = random
            self.clock = clock
            self.log = log
        }
    }
}
