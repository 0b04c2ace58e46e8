/// How an account stands at one moment: a state, of which the newest value is all that counts.
public struct AccountStatus: Hashable, Sendable, Codable {
    /// The connection.
    public var connection: ConnectionState
    /// Linking, while it is under way.
    public var pairing: PairingState?
    /// The own address with device number; nil when not linked.
    public var jid: JID?
    /// The own LID with device number.
    public var lid: JID?
    /// Whose the chats are, also while it is not linked; nil before the first link.
    public var owner: AccountOwner?
    /// The own push name.
    public var pushName: String?
    /// Messages in the outbox.
    public var queued: Int
    /// Stanzas that waited while away and are still coming; 0 when all are here.
    public var backlog: Int
    /// What keeps the database from being written, for people; nil while it can be.
    public var storageFault: String?
    /// The version that is claimed to the server; nil before the first connection.
    public var client: ClaimedVersion?

    /// Creates a standing from its parts.
    public init(
        connection: ConnectionState = .offline,
        pairing: PairingState? = nil,
        jid: JID? = nil,
        lid: JID? = nil,
        owner: AccountOwner? = nil,
        pushName: String? = nil,
        queued: Int = 0,
        backlog: Int = 0,
        storageFault: String? = nil,
        client: ClaimedVersion? = nil
    ) {
        self.connection = connection
        self.pairing = pairing
        self.jid = jid
        self.lid = lid
        self.owner = owner
        self.pushName = pushName
        self.queued = queued
        self.backlog = backlog
        self.storageFault = storageFault
        self.client = client
    }
}

extension AccountStatus: HoldsSecrets {
    /// The same without the code that links a device.
    public var withoutSecrets: AccountStatus {
        var status = self
        status.pairing = pairing?.withoutCode
        return status
    }
}
