import Log
import Model
import Stanzas
import Store

/// The tokens by which people may write to each other.
///
/// They count in buckets of a week: one is valid for 26 buckets, and one is issued at most once in each.
///
/// - Source: whatsmeow `tctoken.go`; the number of buckets is the one that the server sends, after
///   whatsapp-rust `wacore/src/iq/tctoken.rs`.
actor Tokens {
    private static let bucket: Int64 = 604_800
    private static let window: Int64 = 26
    /// How many are issued in one request.
    private static let batch = 50

    private let link: Link
    /// People to whom nothing is due in a bucket; asked about before the database is.
    private var settled: [JID: Int64] = [:]
    private var waiting: Set<JID> = []
    private var isBusy = false

    /// Creates the token keeper of an account.
    init(link: Link) { self.link = link }

    /// The token that a message to a person carries; nil when there is none that counts.
    static func valid(for person: JID, in context: SealingContext) throws -> [UInt8]? {
        guard !context.facts.own.contains(person), person.user != "0",
            let stored = try context.transaction.privacyToken(for: person),
            let token = stored.token, !token.isEmpty,
            stored.time >= oldest(at: context.facts.now)
        else { return nil }
        return token
    }

    /// The time before which tokens do not count any more, Unix seconds.
    private static func oldest(at now: Timestamp) -> Int64 {
        (now.seconds / bucket - (window - 1)) * bucket
    }

    /// Issues tokens to people unless that happened in this bucket; does not wait for it.
    func issue(to people: Set<JID>) {
        let now = link.serverNow.seconds / Self.bucket
        waiting.formUnion(
            people.filter { $0.isPerson && $0.user != "0" && settled[$0] != now }
        )
        guard !waiting.isEmpty, !isBusy else { return }
        isBusy = true
        link.background.start { await self.issueWaiting() }
    }

    /// Tells the server again that a person has a token, after they were set up anew; does not wait for it.
    func reissue(to person: JID) {
        link.background.start { await self.reissueNow(to: person) }
    }

    private func issueWaiting() async {
        while !waiting.isEmpty {
            let people = Array(waiting.prefix(Self.batch))
            waiting.subtract(people)
            await issue(people)
        }
        isBusy = false
    }

    private func issue(_ people: [JID]) async {
        let now = link.serverNow
        let bucket = now.seconds / Self.bucket
        if settled.count > 4096 { settled = [:] }
        // Also when it fails: another message asks again next week, or after a restart.
        for person in people { settled[person] = bucket }
        do {
            let own = try OwnAddresses(try link.credentials())
            let due = try await link.write { transaction in
                try people.filter { person in
                    let issued = try transaction.privacyToken(for: person)?.issued ?? 0
                    return !own.contains(person) && bucket > issued / Self.bucket
                }
            }
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

    /// With the time at which it was issued first: it is no new token.
    private func reissueNow(to person: JID) async {
        do {
            let issued = try await link.write { try $0.privacyToken(for: person)?.issued } ?? 0
            guard issued > 0, issued >= Self.oldest(at: link.serverNow) else { return }
            try await link.query(IssueTokens(to: [person], time: Timestamp(seconds: issued)))
        } catch {
            link.log.debug("no token issued: \(error)")
        }
    }
}
