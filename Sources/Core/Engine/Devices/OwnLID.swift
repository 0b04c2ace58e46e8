import Crypto
import Model
import Signal
import Store

/// Whether an address may be the account's own LID, which the server alone names.
///
/// - Source: whatsmeow `connectionevents.go` (`handleConnectSuccess`), which follows another one with a warning.
struct OwnLID {
    private let transaction: Transaction
    private let credentials: Credentials

    /// Looks at what is known within a transaction of a linked account.
    init(_ transaction: Transaction, of credentials: Credentials) {
        self.transaction = transaction
        self.credentials = credentials
    }

    /// Takes an address for the own one: of what was agreed with it stays what was agreed with the account's phone
    /// and those that it vouches for.
    ///
    /// - Returns: Whether it is taken. It is not when another is known, and not when somebody else is known by it.
    func take(_ lid: JID) throws -> Bool {
        if let known = credentials.lid { return known.user == lid.user }
        let account = DeviceProof.account(namedIn: credentials.account ?? [])
        let phone = try transaction.phone(for: lid.bare)
        guard phone == nil || phone?.user == credentials.jid?.user else { return false }
        let identity = try transaction.identity(SignalAddress(lid.bare))
        guard identity == nil || identity == account else { return false }
        // Whoever is there without the phone's key was never vouched for by it.
        if identity == nil { try transaction.dropUser(lid.bare) }
        return true
    }
}
