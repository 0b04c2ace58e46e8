import Log
import Model
import Stanzas
import Store

/// Keeps the server's properties up to date while the account is online.
///
/// They are asked for when the login names another state of them than is known, when the time that the server
/// set has passed, and when this martlet heeds others than the one that asked last.
///
/// - Source: zapo `src/client/coordinators/WaAbPropsCoordinator.ts`, whatsapp-rust `src/client/iq_ops.rs`.
struct PropsFetch: Sendable {
    /// How many seconds may lie between two questions.
    private static let pauses: ClosedRange<Int64> = 600...604_800
    /// How many there are when the server does not say.
    private static let usualPause: Int64 = 86_400

    let link: Link

    /// Asks as often as it takes; returns when there is no connection any more.
    ///
    /// - Parameter version: The state that the login named.
    func run(version: String?) async {
        while !Task.isCancelled {
            var pause = Self.pauses.lowerBound
            do {
                pause = max(pause, try await refresh(version: version))
            } catch .cancelled, .notConnected, .notLinked {
                return
            } catch {
                link.log.warning("the server's properties are not known: \(error)")
            }
            do {
                try await link.clock.sleep(for: .seconds(pause))
            } catch {
                return
            }
        }
    }

    /// Asks if it is time.
    ///
    /// - Returns: How many seconds are left until the next time.
    private func refresh(version: String?) async throws(EngineError) -> Int64 {
        let known = try await link.write { try $0.storedProps }
        let isSame = known?.wanted == Props.codes
        if let known, isSame, version == nil || version == known.version {
            let now = link.serverNow.seconds
            // A moment that is further away than any pause is of a clock that went wrong.
            let moments = now + 1...now + Self.pauses.upperBound
            if moments.contains(known.due.seconds) { return known.due.seconds - now }
        }
        let base = isSame ? known : nil
        let answer = try await link.query(
            FetchProps(hash: base?.hash, refreshID: base?.refreshID),
            resend: false
        )
        let pause = Self.pause(answer)
        let new = StoredProps(
            values: Self.values(answer, after: base),
            wanted: Props.codes,
            hash: answer.hash.flatMap { $0.utf8.count <= StoredProps.longestText ? $0 : nil },
            refreshID: answer.refreshID,
            version: version ?? known?.version,
            due: Timestamp(seconds: link.serverNow.seconds + pause)
        )
        try await link.write { transaction in
            try transaction.setProps(new)
            if Props(new.values)[.isLIDMigrated] { try transaction.noteLIDMigration(.yes) }
        }
        link.log.debug("the server has \(answer.values.count) properties; again in \(pause) s")
        return pause
    }

    private static func pause(_ answer: PropsAnswer) -> Int64 {
        let told = answer.refresh.map(Int64.init) ?? usualPause
        return min(max(told, pauses.lowerBound), pauses.upperBound)
    }

    /// What is known after an answer.
    private static func values(_ answer: PropsAnswer, after known: StoredProps?) -> [Int: String] {
        let told = answer.values.filter {
            Props.codes.contains($0.key) && $0.value.utf8.count <= StoredProps.longestText
        }
        guard let known else { return told }
        // An answer without any says that nothing changed, whatever it calls itself.
        let isUnchanged = answer.values.isEmpty && answer.hash == known.hash
        guard answer.isDelta || isUnchanged else { return told }
        return known.values.merging(told) { _, new in new }
    }
}
