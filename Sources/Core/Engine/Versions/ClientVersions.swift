import JSON
public import Log
import Model
import Synchronization
import System

/// Which version is claimed to the server, by all accounts of a process, and where a newer one is learnt.
///
/// It is the one that was set, or else the newest of the built-in one and what the web client's pages said. That
/// is kept in a file, and asked anew once a day at most, and when the server refuses a version or says that it
/// will.
public final class ClientVersions: Sendable {
    /// The version to claim, and why that one.
    struct Choice: Hashable, Sendable {
        let version: ClientVersion
        let origin: Origin
    }

    /// Where a version is from.
    enum Origin: Hashable, Sendable {
        case builtIn
        case setting
        case page(String)
    }

    /// What came of asking the pages.
    enum LookUp: Hashable, Sendable {
        /// A page named this revision, new or not.
        case found(UInt32)
        /// None did; the sentence is for people.
        case failed(String)
    }

    private static let largestFile = 64 << 10

    private let fixed: ClientVersion?
    private let file: String?
    private let log: Log
    private let record: Mutex<VersionRecord>

    /// Takes what was set, and reads what was learnt before.
    ///
    /// - Parameters:
    ///   - fixed: The only version to claim; nil for the newest that is known.
    ///   - file: Where to keep what is learnt; nil keeps it for as long as the process runs.
    ///   - log: Where log lines go.
    public init(fixed: ClientVersion? = nil, file: String? = nil, log: Log = .none) {
        self.fixed = fixed
        self.file = file
        self.log = log.area("version")
        var known = VersionRecord()
        if let file, Files.exists(file) {
            do {
                let bytes = try Files.read(file, limit: Self.largestFile)
                known = try JSON.decode(VersionRecord.self, from: bytes)
            } catch {
                self.log.warning("what was learnt about versions cannot be read: \(error)")
            }
        }
        record = Mutex(known)
    }

    /// The version to claim at present.
    var choice: Choice {
        if let fixed { return Choice(version: fixed, origin: .setting) }
        let learnt = record.withLock { $0.learnt }
        guard let learnt, learnt.revision > ClientVersion.builtIn.tertiary,
            learnt.revision <= UInt32(Int32.max)
        else { return Choice(version: .builtIn, origin: .builtIn) }
        return Choice(
            version: ClientVersion(revision: learnt.revision),
            origin: .page(learnt.page)
        )
    }

    /// From when on the server refuses a version, as it said; nil when it said nothing.
    func expiration(of version: ClientVersion) -> Timestamp? {
        record.withLock { record in
            record.expiration.flatMap { $0.revision == version.tertiary ? $0.time : nil }
        }
    }

    /// Asks the pages when that was not done for a day.
    func refresh(_ pages: VersionPages, now: Timestamp) async {
        guard fixed == nil, record.withLock({ $0.isDue(at: now) }) else { return }
        _ = await lookUp(pages, now: now)
    }

    /// Asks the pages, whenever they were asked before.
    func lookUp(_ pages: VersionPages, now: Timestamp) async -> LookUp {
        let before = record.withLock { record in
            defer { record.asked = now }
            return record.asked
        }
        let found: VersionPages.Found
        do {
            found = try await pages.newest()
        } catch {
            if Task.isCancelled {
                // Nobody was there to hear the answer.
                record.withLock { $0.asked = before }
            } else {
                log.warning("the newest version could not be looked up: \(error.sentence)")
                save()
            }
            return .failed(error.sentence)
        }
        let learnt = VersionRecord.Learnt(
            revision: found.revision,
            page: found.page,
            time: now
        )
        if record.withLock({ $0.learn(learnt) }) {
            log.info("\(found.page) names version \(ClientVersion(revision: found.revision))")
        }
        save()
        return .found(found.revision)
    }

    /// The server refuses a version: one that a page named is not claimed again for a day.
    func refuse(_ version: ClientVersion, now: Timestamp) {
        record.withLock { $0.refuse(version.tertiary, at: now) }
        save()
    }

    /// Whether there is another version to claim than this one, which the server has just refused.
    func hasOther(than version: ClientVersion, now: Timestamp) -> Bool {
        let other = choice.version
        return other != version
            && record.withLock { !$0.isRefused(other.tertiary, at: now) }
    }

    /// The server says from when on it refuses a version; nil takes that back.
    ///
    /// - Returns: Whether that is news.
    func expire(_ version: ClientVersion, at time: Timestamp?) -> Bool {
        let isNews = record.withLock { $0.expire(version.tertiary, at: time) }
        if isNews { save() }
        return isNews
    }

    private func save() {
        guard let file else { return }
        do {
            try Files.write(try JSON.encode(record.withLock { $0 }), to: file)
        } catch {
            log.warning("what was learnt about versions cannot be kept: \(error)")
        }
    }
}

extension ClientVersions.Origin: CustomStringConvertible {
    /// Where it is from, for people.
    var description: String {
        switch self {
        case .builtIn: "built in"
        case .setting: "network.client_version"
        case .page(let page): "learnt from \(page)"
        }
    }
}
