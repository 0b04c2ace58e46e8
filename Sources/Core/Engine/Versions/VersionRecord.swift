import Model

/// What was learnt about versions of the web client, as it is kept in a file.
struct VersionRecord: Hashable, Sendable, Codable {
    /// A revision that a page named.
    struct Learnt: Hashable, Sendable, Codable {
        /// The third number of the version.
        var revision: UInt32
        /// The page.
        var page: String
        /// When, local clock.
        var time: Timestamp
    }

    /// A revision that the server refused.
    struct Refused: Hashable, Sendable, Codable {
        /// The third number of the version.
        var revision: UInt32
        /// When, local clock.
        var time: Timestamp
    }

    /// The server's word that it will refuse a version.
    struct Expiration: Hashable, Sendable, Codable {
        /// The third number of the version.
        var revision: UInt32
        /// From when on, server clock.
        var time: Timestamp
    }

    /// The newest revision that a page named; nil when none was newer than the built-in one.
    var learnt: Learnt?
    /// What the server refused lately, the last of it last.
    var refused: [Refused]?
    /// When the pages were last asked, local clock, whatever came of it.
    var asked: Timestamp?
    /// What the server said about the version in use.
    var expiration: Expiration?

    /// No server means a later moment than the end of the century, which every calendar can show.
    private static let latest = Timestamp(milliseconds: 4_102_444_800_000)

    /// How long what the pages say is taken for granted.
    static let lifetime: Int64 = 24 * 3_600_000

    /// Whether the pages are to be asked; a moment that is still to come was noted under a wrong clock.
    func isDue(at now: Timestamp) -> Bool {
        asked.map { !isFresh($0, at: now) } ?? true
    }

    private func isFresh(_ moment: Timestamp, at now: Timestamp) -> Bool {
        let age = now.milliseconds.subtractingReportingOverflow(moment.milliseconds)
        return !age.overflow && (0..<Self.lifetime).contains(age.partialValue)
    }

    /// Takes over what a page says when it is newer than all that is known.
    ///
    /// - Returns: Whether it is.
    mutating func learn(_ found: Learnt) -> Bool {
        guard found.revision > ClientVersion.builtIn.tertiary,
            found.revision > learnt?.revision ?? 0, !isRefused(found.revision, at: found.time)
        else { return false }
        learnt = found
        return true
    }

    /// The server refuses a revision: when a page named it, what was known before holds again.
    mutating func refuse(_ revision: UInt32, at now: Timestamp) {
        let others = (refused ?? []).filter { $0.revision != revision && isFresh($0.time, at: now) }
        refused = others.suffix(7) + [Refused(revision: revision, time: now)]
        if learnt?.revision == revision { learnt = nil }
    }

    /// Whether the server refused a revision lately; it may take it tomorrow.
    func isRefused(_ revision: UInt32, at now: Timestamp) -> Bool {
        (refused ?? []).contains { $0.revision == revision && isFresh($0.time, at: now) }
    }

    /// Takes over from when on a revision is refused; nil takes back what was said about it.
    ///
    /// - Returns: Whether that is news: a later moment than the one known is none.
    /// - Source: whatsapp-rust `src/handlers/ib.rs`.
    mutating func expire(_ revision: UInt32, at time: Timestamp?) -> Bool {
        let known = expiration.flatMap { $0.revision == revision ? $0 : nil }
        guard let time else {
            guard known != nil else { return false }
            expiration = nil
            return true
        }
        let moment = min(time, Self.latest)
        if let known, known.time <= moment { return false }
        expiration = Expiration(revision: revision, time: moment)
        return true
    }
}
