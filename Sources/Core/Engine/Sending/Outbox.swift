import BinaryNode
import Log
import Model
import Stanzas
import Store

/// Sees to it that what is in the outbox leaves, once: in order within a chat, and one chat never
/// waiting for another.
///
/// It works in rounds. A round is one transaction: it writes down the answers that came and what was
/// submitted, seals what may leave next and stores the stanzas; then these leave. So after a lost connection
/// or a kill the same bytes go out again, and the server can tell that it has them. What is missing for a
/// message (devices, keys) is found out beside the rounds.
actor Outbox {
    /// How long what the server said about a group is not doubted.
    static let groupLife = Duration.seconds(600)

    /// How long the first answers of many wait for the others.
    static let gathering = Duration.milliseconds(20)

    let link: Link
    /// Which devices people have.
    nonisolated let lists: DeviceLists
    let tokens: Tokens
    let limits: AccountLimits
    /// Who uploads the files of messages; nil where there are none.
    nonisolated let uploads: Uploads?
    var lanes = Lanes()
    var flights = Flights()
    /// What the server refused and is yet to say why, by entry.
    var explaining: [Int64: Flight] = [:]
    var answers: [DepartureAnswer] = []
    var submissions: [Submission] = []
    /// The lanes of chats that something was submitted to.
    var places: [JID: OutboxLane] = [:]
    var findings = Findings()
    /// How often the privacy settings were changed on another device.
    var privacyChanges = 0
    /// Numbers whose LIDs are being asked for again.
    var askedLIDs: Set<JID> = []
    var isOnline = false
    /// Grows with every login and loss, so that what began before one is not mixed up with what follows.
    var era = 0
    var isWanted = false
    var isBusy = false
    /// Whether answers wait for others, and whether they have waited long enough.
    var (isGathering, hasGathered) = (false, false)
    var failures = 0
    /// What the log has of the rounds that failed since.
    var saidWhyItRests: String?
    /// Entries that the database has as having left once more than they did, such as when the connection is lost
    /// between the commit and the wire; the next round sets it right.
    var unsent: [Int64] = []
    var alarm: (time: Duration, task: Task<Void, Never>)?

    /// Creates the outbox of an account.
    init(link: Link, uploads: Uploads? = nil) {
        self.link = link
        self.uploads = uploads
        lists = DeviceLists(link: link)
        tokens = Tokens(link: link)
        limits = AccountLimits(link: link)
        link.merges.listen { [weak self] in await self?.chatsMerged() }
    }

    // MARK: The connection

    /// The login is complete: what waits may leave, what was sent before and not answered first.
    func online() async {
        reset()
        isOnline = true
        let era = era
        do {
            let waiting = try await link.write { try $0.outboxLanes() }
            guard era == self.era else { return }
            for lane in waiting { lanes.wake(lane) }
            run()
        } catch {
            rest("the outbox cannot be read: \(error)")
        }
    }

    /// The connection is gone.
    func offline() {
        reset()
        isOnline = false
    }

    private func reset() {
        era += 1
        lanes = Lanes()
        for flight in explaining.values {
            lanes.hold(flight.entry, in: flight.lane, at: link.clock.elapsed)
        }
        flights = Flights()
        findings = Findings()
        askedLIDs = []
        alarm?.task.cancel()
        alarm = nil
    }

    // MARK: What comes in

    /// Something was put into these lanes.
    func wake(_ woken: [OutboxLane]) {
        guard isOnline else { return }
        for lane in woken { lanes.wake(lane) }
        run()
    }

    /// Something is to be written down.
    func accept(_ submission: Submission) {
        submissions.append(submission)
        if isOnline, let lane = submission.chat.flatMap({ places[$0] }) { lanes.wake(lane) }
        run()
    }

    /// Chats became one, so that lanes are others now.
    func chatsMerged() async {
        places = [:]
        guard isOnline else { return }
        do {
            wake(try await link.write { try $0.outboxLanes() })
        } catch {
            await roundFailed(error, [])
        }
    }

    /// The server answered stanzas; what the outbox did not send is passed over.
    func take(acks: [Node]) {
        for node in acks {
            guard let key = AnswerKey(ack: node), let ack = try? MessageAck(node),
                let flight = flights.take(answeredBy: key)
            else { continue }
            if flight.lane.answer == .message, let limit = AccountLimit.Kind(ack.error) {
                explain(limit, flight, ack)
            } else {
                note(flight, ack)
            }
        }
        if !answers.isEmpty { run() }
    }

    /// Receipts came for these messages: the server has them, whatever it has said.
    func heard(of messages: [AnswerKey]) {
        for message in messages {
            guard let flight = flights.take(answeredBy: message) else { continue }
            lanes.answered(flight.entry, in: flight.lane)
            answers.append(.received(flight))
        }
        if !answers.isEmpty { run() }
    }

    /// The privacy settings were changed on another device: what is being asked now may be told as it was.
    func readPrivacyChanged() {
        findings.hidesReads = nil
        privacyChanges += 1
    }

    /// Somebody has a new identity key: the token that they had from here is issued anew.
    func identityChanged(of person: JID) { tokens.reissue(to: person) }
}
