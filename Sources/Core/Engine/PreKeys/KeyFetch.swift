import Log
import Model
import Stanzas
import Store

/// Opens sessions with devices from the keys that the server has of them.
struct KeyFetch: Sendable {
    let link: Link

    /// Fetches keys and opens sessions; one that came to be meanwhile is left alone.
    ///
    /// - Returns: The devices that have no usable keys, and those whose keys may come later.
    func open(_ devices: [JID]) async throws(EngineError) -> (Findings, [JID: Obstacle]) {
        let answers = try await fetch(devices)
        let (now, random, log) = (link.serverNow, link.random, link.log)
        let credentials = try link.credentials()
        let own = try OwnAddresses(credentials)
        let keyless = try await link.write { transaction in
            let opening = SessionOpening(
                transaction: transaction,
                random: random,
                admission: Admission(
                    transaction: transaction,
                    own: own,
                    ownProof: credentials.account ?? [],
                    now: now,
                    log: log
                )
            )
            var keyless: Set<JID> = []
            for device in devices where try !transaction.hasSession(with: device) {
                guard let keys = answers.keys[device], try opening.open(keys, with: device) else {
                    keyless.insert(device)
                    continue
                }
            }
            return keyless
        }
        var refusals: [JID: Obstacle] = [:]
        for (device, error) in answers.errors {
            guard let code = error.number, code.isTemporary else { continue }
            refusals[device] = .later(
                "a device's keys were refused (\(code))",
                atLeast: Patience.least(after: code)
            )
        }
        let unreadable = answers.errors.values.count { $0 == .unreadable }
        if unreadable > 0 { log.warning("the keys of \(unreadable) devices cannot be read") }
        let missing = keyless.subtracting(refusals.keys)
        if !missing.isEmpty { link.log.info("no keys for \(missing.count) devices") }
        return (Findings(keyless: missing), refusals)
    }

    /// A single device that is refused for good has no keys.
    private func fetch(_ devices: [JID]) async throws(EngineError) -> KeyAnswers {
        do {
            return try await link.query(FetchPreKeys(devices: devices))
        } catch .refused(_, let code, _) where !code.isTemporary && devices.count == 1 {
            return KeyAnswers()
        }
    }
}
