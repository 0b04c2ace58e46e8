import Log
import Model
import Stanzas
import Store

/// The tokens by which people may write to each other.
///
/// They count in buckets of a week: one is valid for four buckets, and one is issued at most once in
/// each.
///
/// - Source: whatsmeow `tctoken.go`.
actor Tokens {
    private static let bucket: Int64 = 604_800
    private static let window: Int64 = 4

    private let link: Link
    private var underWay: Set<JID> = []

    /// Creates the token keeper of an account.
    init(link: Link) { self.link = link }

    /// The token that a message to a person carries; nil when there is none that counts.
    static func valid(
        for person: JID,
        own: OwnAddresses,
        at now: Timestamp,
        in transaction: Transaction
    ) throws -> [UInt8]? {
        guard !own.contains(person), person.user != "0",
            let stored = try transaction.privacyToken(for: person),
            let token = stored.token, !token.isEmpty,
            stored.time >= (now.seconds / bucket - (window - 1)) * bucket
        else { return nil }
        return token
    }

    /// Issues a token to a person unless that happened in this bucket; does not wait for it.
    func issue(to person: JID) {
        guard person.isPerson, person.user != "0", underWay.insert(person).inserted else { return }
        link.chores.start { await self.issue(to: person, isForced: false) }
    }

    /// Issues a token anew to a person who had one; does not wait for it.
    func reissue(to person: JID) {
        guard underWay.insert(person).inserted else { return }
        link.chores.start { await self.issue(to: person, isForced: true) }
    }

    private func issue(to person: JID, isForced: Bool) async {
        defer { underWay.remove(person) }
        do {
            let now = link.serverNow
            let issued = try await link.write { try $0.privacyToken(for: person)?.issued } ?? 0
            let isDue =
                isForced
                ? issued > 0 : now.seconds / Self.bucket > issued / Self.bucket
            guard isDue, try !OwnAddresses(link.credentials()).contains(person) else { return }
            try await link.query(IssueToken(to: person, time: now))
            try await link.write { try $0.setTokenIssued(at: now.seconds, for: person) }
        } catch {
            link.log.debug("no token issued: \(error)")
        }
    }
}
