internal import Crypto
internal import Model
internal import Signal

/// What the writer remembers from one transaction to the next.
final class WriterMemory {
    /// A sender key's place.
    struct SenderKeyName: Hashable {
        let group: String
        let sender: SignalAddress
    }

    /// A point to go back to.
    struct Mark {
        let sessions: Int
        let identities: Int
        let senderKeys: Int
        let tallies: Int
        let lastRow: Int64?
        let queued: Int?
    }

    /// Signal sessions.
    var sessions = WriteCache<SignalAddress, SessionRecord>()
    /// Others' identity keys.
    var identities = WriteCache<SignalAddress, PublicKey>()
    /// Sender keys.
    var senderKeys = WriteCache<SenderKeyName, SenderKeyRecord>()
    /// What the rows of chats count.
    var tallies = WriteCache<Int64, ChatTally>()
    /// The numbers of people, by each of their addresses.
    var people: [JID: Int64] = [:]
    /// What people call themselves, by number.
    var pushNames: [Int64: String] = [:]
    /// The rows of chats.
    var chatIDs: [JID: Int64] = [:]
    /// LID users by phone user; nil when none is known.
    var lids: [String: String?] = [:]
    /// The own keys; outer nil when not read yet.
    var credentials: Credentials??
    /// How much of the journal is kept.
    let journalLimits: JournalLimits
    /// The newest message's row.
    var lastRow: Int64?
    /// The newest event's place in the journal.
    var lastEvent: Int64?
    /// How many bytes of events the journal was ever given.
    var journalBytes: Int64?
    /// How many messages wait in the outbox; nil when not counted yet.
    var queued: Int?
    /// Keys of messages that something waits for; nil when not read yet.
    var heldTargets: Set<Int64>?
    /// Keys of what was dealt with and left no message behind; nil when not read yet.
    var handled: Set<Int64>?

    init(journalLimits: JournalLimits) { self.journalLimits = journalLimits }

    /// The point that a part of a transaction goes back to when it fails.
    var mark: Mark {
        Mark(
            sessions: sessions.mark,
            identities: identities.mark,
            senderKeys: senderKeys.mark,
            tallies: tallies.mark,
            lastRow: lastRow,
            queued: queued
        )
    }

    /// Takes back what changed since a point.
    func goBack(to mark: Mark) {
        sessions.goBack(to: mark.sessions)
        identities.goBack(to: mark.identities)
        senderKeys.goBack(to: mark.senderKeys)
        tallies.goBack(to: mark.tallies)
        forgetRows()
        lastRow = mark.lastRow
        queued = mark.queued
    }

    /// Called after a commit.
    func committed() {
        tallies.stored()
        sessions.trim(to: 512)
        identities.trim(to: 2048)
        senderKeys.trim(to: 512)
        tallies.trim(to: 4096)
        if people.count > 4096 { people = [:] }
        if pushNames.count > 4096 { pushNames = [:] }
        if chatIDs.count > 4096 { chatIDs = [:] }
        if lids.count > 4096 { lids = [:] }
    }

    /// Called after a rollback: what was remembered may not be true.
    func forget() {
        forgetSignalState()
        tallies.forget()
        forgetRows()
    }

    /// Forgets sessions and keys of others.
    func forgetSignalState() {
        sessions.forget()
        identities.forget()
        senderKeys.forget()
    }

    /// Forgets everything that was read, except what has changed since.
    private func forgetRows() {
        forgetAddresses()
        credentials = nil
        lastRow = nil
        lastEvent = nil
        journalBytes = nil
        queued = nil
        heldTargets = nil
        handled = nil
    }

    /// Forgets who has which address.
    func forgetAddresses() {
        people = [:]
        pushNames = [:]
        chatIDs = [:]
        lids = [:]
    }
}
