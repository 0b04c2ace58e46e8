/// How a client connects.
public struct ConnectionOptions: Sendable {
    /// The way there.
    public var proxy = ProxySetting.none
    /// The certificates accepted.
    public var trust = Trust.system
    /// For everything; nil for no limit.
    public var timeout: Duration? = .seconds(30)
    /// How long nothing may come or go before it is given up; nil for any time.
    public var stall: Duration?
    /// Asked for each address, as a number, before a connection is made to it, also after a name was
    /// looked up and after a redirect; not asked about a proxy, which looks names up itself.
    public var judge: (@Sendable (String) -> Bool)?

    /// Straight there, the system's certificates, half a minute, any address.
    public init(
        proxy: ProxySetting = .none,
        trust: Trust = .system,
        timeout: Duration? = .seconds(30),
        stall: Duration? = nil,
        judge: (@Sendable (String) -> Bool)? = nil
    ) {
        self.proxy = proxy
        self.trust = trust
        self.timeout = timeout
        self.stall = stall
        self.judge = judge
    }
}

extension Duration {
    /// Whole milliseconds, at least one.
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        return max(1, Int(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000))
    }
}
