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

    /// Changes the stored credentials, and what follows from it in the same transaction.
    func update(
        _ change: @escaping @Sendable (inout Credentials) -> Void,
        then follow: @escaping @Sendable (Transaction) throws -> Void = { _ in }
    ) async throws(EngineError) {
        let updated = try await write { transaction in
            guard var credentials = try transaction.credentials else { return nil as Credentials? }
            change(&credentials)
            try transaction.setCredentials(credentials)
            try follow(transaction)
            return credentials
        }
        if let updated, updated.jid != nil { identity.linked = updated }
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
