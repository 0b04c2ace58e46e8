public import Model

/// Asks how an account stands.
public struct GetStatus: Command, Hashable {
    /// The account's standing.
    public typealias Reply = AccountStatus

    /// Creates the command.
    public init() {}
}

/// How an account stands at one moment.
public struct AccountStatus: Hashable, Sendable {
    /// The connection.
    public var connection: ConnectionState
    /// Linking, while it is under way.
    public var pairing: PairingState?
    /// The own address with device number; nil when not linked.
    public var jid: JID?
    /// The own LID with device number.
    public var lid: JID?
    /// The own push name.
    public var pushName: String?
    /// Messages in the outbox.
    public var queued: Int

    /// Creates a standing from its parts.
    public init(
        connection: ConnectionState,
        pairing: PairingState?,
        jid: JID?,
        lid: JID?,
        pushName: String?,
        queued: Int
    ) {
        self.connection = connection
        self.pairing = pairing
        self.jid = jid
        self.lid = lid
        self.pushName = pushName
        self.queued = queued
    }
}

/// Starts the account: connects and stays connected, or shows pairing codes when not linked.
public struct Connect: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Void

    /// Creates the command.
    public init() {}
}

/// Ends the connection and stays away.
public struct Disconnect: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Void

    /// Creates the command.
    public init() {}
}

/// Asks for an 8-character code to type on the phone, instead of a QR.
public struct RequestPhoneCode: Command, Hashable {
    /// The code as `XXXX-XXXX`.
    public typealias Reply = String
    /// The phone's number: digits with country code, no `+`.
    public var number: String

    /// Creates the command.
    public init(number: String) { self.number = number }
}

/// Unlinks this device and deletes its keys; stored messages stay.
public struct LogOut: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Void

    /// Creates the command.
    public init() {}
}

/// Asks for a fresh set of QR codes after all were shown and none was scanned.
public struct RequestNewCodes: Command, Hashable {
    /// Nothing comes back; the codes arrive as events.
    public typealias Reply = Void

    /// Creates the command.
    public init() {}
}
