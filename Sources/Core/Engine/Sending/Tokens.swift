import Log
import Model
import Stanzas
import Store
import Synchronization

/// The tokens by which people may write to each other.
///
/// They count in buckets: one is valid for so many of them (a ``TokenWindow``), and one is issued at most once
/// in each. One that is too old stays where it is: the server may let it count longer some day.
///
/// - Source: whatsmeow `tctoken.go`.
final class Tokens: Sendable {
    /// How many are issued in one request.
    private static let batch = 50

    private struct State {
        /// Until when nothing is due to people, Unix seconds; asked about before the database is.
        var settled: [JID: Int64] = [:]
        /// The device that this holds for: nothing was issued by another that is linked later.
        var device: JID?
        var waiting: Set<JID> = []
        var isBusy = false
    }

    private let link: Link
    private let state = Mutex(State())

    /// Creates the token keeper of an account.
    init(link: Link) { self.link = link }

    /// The token that a message to a person carries; nil when there is none that counts.
    static func valid(for person: JID, in context: inout SealingContext) throws -> [UInt8]? {
        guard !context.facts.own.contains(person), person.user != "0",
            let stored = try context.transaction.privacyToken(for: person),
            let token = stored.token, !token.isEmpty,
            stored.time >= (try context.props()).received.oldest(at: context.facts.now)
        else { return nil }
        return token
    }

    /// Issues tokens to people unless that happened in this bucket; does not wait for it.
    func issue(to people: Set<JID>) {
        let now = link.serverNow.seconds
        let device = link.identity.linked?.jid
        let begins = state.withLock { state in
            if state.device != device { (state.settled, state.device) = ([:], device) }
            state.waiting.formUnion(
                people.filter { person in
                    person.isPerson && person.user != "0" && !person.isBot
                        && state.settled[person, default: 0] <= now
                }
            )
            guard !state.waiting.isEmpty, !state.isBusy else { return false }
            state.isBusy = true
            return true
        }
        guard begins else { return }
        link.background.start { while let people = self.next() { await self.issue(people) } }
    }

    /// Those whose turn it is; nil when nobody waits, and then nobody is busy any more.
    private func next() -> [JID]? {
        state.withLock { state in
            let people = Array(state.waiting.prefix(Self.batch))
            state.waiting.subtract(people)
            state.isBusy = !people.isEmpty
            return state.isBusy ? people : nil
        }
    }

    /// Tells the server again that a person has a token, after they were set up anew; does not wait for it.
    func reissue(to person: JID) {
        link.background.start { await self.reissueNow(to: person) }
    }

    private func issue(_ people: [JID]) async {
        let now = link.serverNow
        do {
            let own = try OwnAddresses(try link.credentials())
            let (due, window) = try await link.write { transaction in
                let window = try transaction.props.issued
                let due = try people.filter { person in
                    let issued = try transaction.privacyToken(for: person)?.issued ?? 0
                    return !own.contains(person)
                        && window.number(of: now.seconds) > window.number(of: issued)
                }
                return (due, window)
            }
            // Also if it fails: another message asks again in the next bucket, or after a restart.
            let until = (window.number(of: now.seconds) + 1) * window.bucket
            settle(people, until: until, by: own.phone)
            guard !due.isEmpty else { return }
            try await link.query(IssueTokens(to: due, time: now))
            try await link.write { transaction in
                for person in due {
                    try transaction.setTokenIssued(at: now.seconds, for: person)
                }
            }
        } catch {
            link.log.debug("no tokens issued: \(error)")
        }
    }

    private func settle(_ people: [JID], until time: Int64, by device: JID) {
        state.withLock { state in
            guard state.device == device else { return }
            if state.settled.count > 4096 { state.settled = [:] }
            for person in people { state.settled[person] = time }
        }
    }

    /// With the time at which it was issued first: it is no new token.
    private func reissueNow(to person: JID) async {
        do {
            let now = link.serverNow
            let (issued, oldest) = try await link.write { transaction in
                (
                    try transaction.privacyToken(for: person)?.issued ?? 0,
                    try transaction.props.issued.oldest(at: now)
                )
            }
            guard issued > 0, issued >= oldest else { return }
            try await link.query(IssueTokens(to: [person], time: Timestamp(seconds: issued)))
        } catch {
            link.log.debug("no token issued: \(error)")
        }
    }
}
