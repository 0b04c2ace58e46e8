import Log
import Model
import Stanzas
import Store

/// Changes of who this device is; each is stored before it is believed.
extension Link {
    /// Deletes the device's keys; stored messages stay.
    func forgetDevice() async throws(EngineError) {
        let own = try identity.linked.map { linked throws(EngineError) in try OwnAddresses(linked) }
        try await write { transaction in
            if let own {
                try transaction.giveUpEverything(reason: "this device was unlinked", own: own)
            }
            try transaction.deleteCredentials()
        }
        identity.linked = nil
    }

    /// Refuses to answer, quote, pass on, change or send again what was written to or by another number than the
    /// account has now: whoever has it would learn that both are one person's.
    func checkIsOwn(_ message: Message, in reader: Reader) throws {
        guard try !reader.isOfOwner(message, identity.owner) else { return }
        let now = identity.owner.map { " than +\($0.phone.user)" } ?? ""
        throw EngineError.invalid(
            "this message was written to or by another number\(now), which the account has now"
        )
    }

    /// Changes the stored credentials.
    func update(
        _ change: @escaping @Sendable (inout Credentials) -> Void
    ) async throws(EngineError) {
        let updated = try await write { transaction in
            guard var credentials = try transaction.credentials else { return nil as Credentials? }
            change(&credentials)
            try transaction.setCredentials(credentials)
            return credentials
        }
        if let updated, updated.jid != nil { identity.linked = updated }
    }

    /// Takes the LID that the server says is this account's, unless it is somebody else's: what goes to the own
    /// devices would go to them.
    ///
    /// Once known it stays for as long as the link does.
    func takeOwnLID(_ lid: JID) async throws(EngineError) {
        guard let own = identity.linked, own.lid != lid else { return }
        let updated = try await write { transaction in
            guard var credentials = try transaction.credentials,
                try OwnLID(transaction, of: credentials).take(lid)
            else { return nil as Credentials? }
            credentials.lid = lid
            try transaction.setCredentials(credentials)
            if let phone = credentials.jid?.bare {
                try transaction.learn(phone: phone, lid: lid.bare)
            }
            return credentials
        }
        let name = Log.redact("\(lid.bare)")
        guard let updated else {
            return log.error("the server says that the own LID is \(name), which is not believed")
        }
        log.info("the own LID is \(name)")
        identity.linked = updated
    }

    /// Notes how far the server's clock is ahead; a difference of a century is not believed.
    func synchronize(serverTime: Timestamp?) {
        guard let serverTime else { return }
        let (seconds, overflow) = serverTime.seconds.subtractingReportingOverflow(clock.now.seconds)
        guard !overflow, seconds.magnitude < 3_155_760_000 else {
            return log.warning("the server's time makes no sense")
        }
        identity.serverOffset = seconds * 1000
    }
}

extension Reader {
    /// Whether a message was written to or by the number that the account has now.
    func isOfOwner(_ message: Message, _ owner: AccountOwner?) throws -> Bool {
        // The account may have its first number again.
        guard message.isFromMe, let owner else { return message.row > (try formerRow) }
        return try owner.contains(message.sender) || canonical(owner.phone) == message.sender
    }
}
