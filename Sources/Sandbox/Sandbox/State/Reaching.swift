/// A time during which an account may not write to people who have given it no token: 463.
public struct ReachLock: Sendable, Hashable, Codable {
    /// Until when, Unix seconds.
    public var ends: Int
    /// WhatsApp's word for the reason, such as `WEB_COMPANION_ONLY`.
    public var kind: String?

    /// Takes both parts.
    public init(ends: Int, kind: String? = nil) {
        self.ends = ends
        self.kind = kind
    }

    func isActive(_ now: Int) -> Bool { now < ends }
}

/// A quota of new chats that an account has used up: it may not write to people who have given it no token: 475.
public struct ReachCap: Sendable, Hashable, Codable {
    /// How many it might start.
    public var quota: Int
    /// When the count begins anew, Unix seconds.
    public var ends: Int

    /// Takes both parts.
    public init(quota: Int, ends: Int) {
        self.quota = quota
        self.ends = ends
    }
}
