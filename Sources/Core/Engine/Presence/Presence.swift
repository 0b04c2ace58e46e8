import BinaryNode
import Log
import Model
import Stanzas
import Store
import Synchronization

/// Whether this device is available, and the name that goes with it: what the server was told, and what it is to
/// be told.
///
///     login               → unified_session, presence
///     somebody comes      → unified_session, presence
///     somebody goes       → presence
///     the name is learnt  → presence, which waits for a name
///
/// While it is available, receipts say so, and those who wrote see their second tick; the phone shows no
/// notifications meanwhile.
///
/// - Source: whatsmeow `presence.go` (`SendPresence`), `client.go` (`sendUnifiedSession`).
final class Presence: Sendable {
    /// How many bytes of a name are believed; WhatsApp itself takes 25 characters.
    static let longestName = 256

    private struct State {
        /// What somebody asked for, and until when, by the stopwatch.
        var asked: (availability: Availability, until: Duration?)?
        var isOnline = false
        /// Whether the server has yet to be told of this connection's session.
        var owesSession = false
        /// What it was told on this connection.
        var told: PublishPresence?
        var isTelling = false
        /// Whether receipts say that somebody is here whatever the server was told.
        var isForced = false
        var alarm: Task<Void, Never>?
    }

    private let link: Link
    /// What holds when nobody asked for anything else, or for a time that is over.
    private let usual: Availability
    private let state = Mutex(State())

    /// Creates the presence of an account.
    init(link: Link, usual: Availability = .unavailable) {
        self.link = link
        self.usual = usual
    }

    /// Whether receipts say that somebody is here: the server was told so on this connection, or it is forced.
    var isAvailable: Bool {
        state.withLock { $0.isForced || $0.told?.availability == .available }
    }

    /// Has receipts say that somebody is here whatever the server was told; holds until the process ends.
    func forceActive(_ isForced: Bool) { state.withLock { $0.isForced = isForced } }

    /// Whether the server knows what is wanted.
    var isTold: Bool { state.withLock { $0.told?.availability == wanted($0) } }

    /// The name by which others are to know the account; nil as long as nobody has said it.
    var name: String? {
        let linked = link.identity.linked
        return linked?.pushName ?? linked?.businessName
    }

    /// Makes the device available or not, for a while or until somebody says otherwise.
    func want(_ availability: Availability, for duration: Duration? = nil) async {
        let until = duration.map { link.clock.elapsed + $0 }
        state.withLock { $0.asked = (availability, until) }
        setAlarm()
        await tell()
    }

    /// The login is complete.
    func online() async {
        state.withLock { ($0.isOnline, $0.owesSession, $0.told) = (true, true, nil) }
        setAlarm()
        await tell()
    }

    /// The connection is gone.
    func offline() {
        state.withLock { state in
            (state.isOnline, state.told) = (false, nil)
            state.alarm?.cancel()
        }
    }

    /// Somebody who must know it said what the account is called.
    func learn(_ name: String) async {
        guard !name.isEmpty, name.utf8.count <= Self.longestName,
            let linked = link.identity.linked, linked.pushName != name
        else { return }
        do {
            try await link.update { $0.pushName = name }
        } catch {
            return link.log.warning("the own name could not be stored: \(error)")
        }
        link.status.nameLearnt()
        await tell()
    }

    /// Says what the server does not know yet, one thing after the other, however many ask for it.
    private func tell() async {
        let isFree = state.withLock { state in
            defer { state.isTelling = true }
            return !state.isTelling
        }
        guard isFree else { return }
        while let news = nextNews() { await link.send(news) }
    }

    /// What is to be said next; nil when that is all, and then nobody says anything any more.
    private func nextNews() -> [Node]? {
        state.withLock { state in
            let due = name.map { PublishPresence(wanted(state), name: $0) }
            let isNew = due != nil && due != state.told
            guard state.isOnline, isNew || state.owesSession else {
                state.isTelling = false
                return nil
            }
            var news: [Node] = []
            if state.owesSession || due?.availability == .available {
                news.append(UnifiedSession(serverTime: link.serverNow).node)
            }
            if let due, isNew { news.append(due.node) }
            state.owesSession = false
            state.told = due
            return news
        }
    }

    private func wanted(_ state: State) -> Availability {
        guard let asked = state.asked else { return usual }
        if let until = asked.until, until <= link.clock.elapsed { return usual }
        return asked.availability
    }

    /// Wakes up when what was asked for a while is over.
    private func setAlarm() {
        let now = link.clock.elapsed
        state.withLock { state in
            state.alarm?.cancel()
            state.alarm = nil
            guard state.isOnline, let until = state.asked?.until, until > now else { return }
            state.alarm = Task { [clock = link.clock] in
                guard (try? await clock.sleep(for: until - now)) != nil else { return }
                await self.tell()
            }
        }
    }
}
