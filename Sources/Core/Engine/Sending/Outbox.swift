import BinaryNode
import Log
import Model
import Stanzas
import Store

/// Sees to it that what is in the outbox leaves, once: in order within a chat, and one chat never
/// waiting for another.
///
/// It works in rounds. A round is one transaction: it writes down the answers that came and what was
/// submitted, seals what may leave next and stores the stanzas; then these leave. So after a lost connection or a kill the same
/// bytes go out again, and the server can tell that it has them. What is missing for a message (devices,
/// keys) is found out beside the rounds.
actor Outbox {
    /// How long what the server said about a group is not doubted.
    private static let groupLife = Duration.seconds(600)

    /// How long the first answers of many wait for the others.
    private static let gathering = Duration.milliseconds(20)

    let link: Link
    /// Which devices people have.
    nonisolated let lists: DeviceLists
    private let tokens: Tokens
    private var lanes = Lanes()
    private var flights = Flights()
    private var answers: [Answer] = []
    private var submissions: [Submission] = []
    /// The lanes of chats that something was submitted to.
    private var places: [JID: OutboxLane] = [:]
    private var findings = Findings()
    private var isOnline = false
    /// Grows with every login and loss, so that what began before one is not mixed up with what follows.
    private var era = 0
    private var isWanted = false
    private var isBusy = false
    /// Whether answers wait for others, and whether they have waited long enough.
    private var (isGathering, hasGathered) = (false, false)
    private var failures = 0
    private var alarm: (time: Duration, task: Task<Void, Never>)?

    /// Creates the outbox of an account.
    init(link: Link) {
        self.link = link
        lists = DeviceLists(link: link)
        tokens = Tokens(link: link)
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
            link.log.warning("the outbox cannot be read: \(error)")
            tryAgainLater()
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
        flights = Flights()
        findings = Findings()
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
            // What was refused goes first again, once what follows it was answered.
            if ack.error != nil { lanes.startOver(flight.lane) }
            lanes.answered(flight.entry, in: flight.lane)
            answers.append(.ack(flight, ack))
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

    /// The privacy settings were changed on another device.
    func readPrivacyChanged() { findings.hidesReads = nil }

    /// Somebody has a new identity key: the token that they had from here is issued anew.
    func identityChanged(of person: JID) async { await tokens.reissue(to: person) }

    // MARK: Rounds

    private func run() {
        isWanted = true
        guard !isBusy else { return }
        guard isDue else { return gather() }
        isBusy = true
        link.background.start { await self.runRounds() }
    }

    private func runRounds() async {
        while isWanted, isDue {
            isWanted = false
            await round()
            setAlarm()
        }
        isBusy = false
        if isWanted { gather() }
    }

    /// Whether a round is worth its wait for the disk.
    ///
    /// While much is under way the first answers wait for as many as are still missing, but not for long.
    private var isDue: Bool {
        answers.isEmpty || !submissions.isEmpty || hasGathered || answers.count >= lanes.underWay
    }

    private func gather() {
        guard !isGathering else { return }
        isGathering = true
        link.background.start { [clock = link.clock] in
            try? await clock.sleep(for: Self.gathering)
            await self.gathered()
        }
    }

    private func gathered() {
        isGathering = false
        hasGathered = true
        run()
    }

    private func round() async {
        let submitted = Array(submissions.prefix(Submission.limit))
        submissions.removeFirst(submitted.count)
        isWanted = isWanted || !submissions.isEmpty
        let takes = isOnline ? lanes.take(at: link.clock.elapsed) : []
        guard !takes.isEmpty || !answers.isEmpty || !submitted.isEmpty else { return }
        let (era, written) = (era, answers.count)
        hasGathered = false
        do {
            let round = try makeRound(takes, submitted)
            let outcome = try await link.write { try round.run(in: $0) }
            answers.removeFirst(written)
            failures = 0
            // What no chat shows leaves without an event; those who wait for it to leave learn of it so.
            if written > 0 { link.status.outboxChanged() }
            await conclude(outcome, era)
            let read = era == self.era ? Set(takes.map(\.lane)) : []
            for (submission, lanes) in zip(submitted, outcome.submitted) {
                place(submission, in: lanes, besides: read)
                submission.finish(nil)
            }
        } catch {
            if era == self.era { lanes.putBack(takes) }
            await roundFailed(error, submitted)
        }
    }

    /// Has the lanes that something was put into take their turn, those that were not read just now.
    private func place(_ it: Submission, in lanes: [OutboxLane], besides read: Set<OutboxLane>) {
        if places.count > 4096 { places = [:] }
        if let chat = it.chat { places[chat] = lanes.first }
        wake(lanes.filter { !read.contains($0) })
    }

    private func makeRound(
        _ takes: [Lanes.Take],
        _ submissions: [Submission]
    ) throws(EngineError) -> Round {
        let credentials = try link.credentials()
        return Round(
            answers: answers,
            submissions: submissions,
            takes: takes,
            facts: SealingFacts(
                own: try OwnAddresses(credentials),
                deviceIdentity: credentials.account ?? [],
                random: link.random,
                now: link.serverNow,
                found: findings
            ),
            now: link.clock.now,
            lists: lists,
            log: link.log
        )
    }

    /// What a round wrote is on the disk: its stanzas leave.
    private func conclude(_ outcome: Round.Outcome, _ era: Int) async {
        if era == self.era {
            heed(outcome)
            let stanzas = outcome.lanes.flatMap { depart($0) }
            prepare(outcome.lanes)
            isWanted = isWanted || !stanzas.isEmpty || !outcome.lanes.isEmpty
            if !stanzas.isEmpty { await link.transmit(stanzas) }
        }
        if !outcome.reached.isEmpty { await tokens.issue(to: outcome.reached) }
    }

    /// Takes back what turned out to be otherwise.
    private func heed(_ outcome: Round.Outcome) {
        for lane in outcome.moved {
            lanes.wake(lane)
            lanes.startOver(lane)
        }
        isWanted = isWanted || !outcome.moved.isEmpty
        for device in outcome.forgotten { findings.forgetKeys(of: device) }
        let now = link.clock.elapsed
        for group in outcome.staleGroups {
            // A group that was asked about a moment ago is as fresh as it gets.
            if let asked = findings.askedGroups[group], now - asked < Self.groupLife { continue }
            findings.staleGroups.insert(group)
        }
    }

    /// Notes what of a lane leaves.
    private func depart(_ lane: Round.LaneOutcome) -> [[UInt8]] {
        let now = link.clock.elapsed
        var stanzas: [[UInt8]] = []
        var sent: [Int64] = []
        // After two chats became one an entry may be met twice.
        for leaving in lane.leaving where !flights.holds(leaving.flight) {
            var flight = leaving.flight
            flight.since = now
            flights.add(flight)
            sent.append(flight.entry)
            stanzas.append(leaving.stanza)
        }
        lanes.left(lane.take, sent: sent, cursor: lane.cursor, rest: lane.rest, at: now)
        return stanzas
    }

    /// The database refused a round: it is tried again, whatever came meanwhile is kept.
    ///
    /// What was submitted is written alone, unless nothing can be written at all.
    private func roundFailed(_ error: EngineError, _ submitted: [Submission]) async {
        switch error {
        case .cancelled, .storage(_, .fault), .storage(_, .full):
            for submission in submitted { submission.finish(error) }
        default: for submission in submitted { await writeAlone(submission) }
        }
        switch error {
        case .notLinked, .cancelled: return answers = []
        case .storage(_, .fault), .storage(_, .full): break
        // Without what was submitted it may succeed.
        default: if !submitted.isEmpty { return isWanted = true }
        }
        link.log.warning("the outbox rests: \(error)")
        tryAgainLater()
    }

    private func writeAlone(_ submission: Submission) async {
        do {
            let lanes = try await link.write { try submission.write($0) }
            place(submission, in: lanes, besides: [])
            submission.finish(nil)
        } catch {
            submission.finish(error)
        }
    }

    private func tryAgainLater() {
        failures += 1
        let pause = min(Duration.seconds(1 << min(failures - 1, 5)), .seconds(30))
        link.background.start { [clock = link.clock] in
            guard (try? await clock.sleep(for: pause)) != nil else { return }
            await self.tryAgain()
        }
    }

    private func tryAgain() async {
        guard isOnline else { return run() }
        do {
            wake(try await link.write { try $0.outboxLanes() })
        } catch {
            await roundFailed(error, [])
        }
    }

    // MARK: What has to be found out

    /// Finds out what lanes need, beside the rounds; each goes on as soon as it has what it needs.
    private func prepare(_ outcomes: [Round.LaneOutcome]) {
        var needs: [(OutboxLane, Need)] = []
        var entries: [OutboxLane: Int64] = [:]
        for outcome in outcomes {
            guard let (entry, need) = outcome.need else { continue }
            needs.append((outcome.take.lane, need))
            entries[outcome.take.lane] = entry
        }
        guard !needs.isEmpty else { return }
        let preparation = Preparation(link: link, lists: lists, needs: needs)
        link.background.start { [era, entries] in
            await preparation.run { await self.prepared($0, for: entries, era) }
        }
    }

    /// Takes in what was found out, each lane's for the entry that it was asked for.
    private func prepared(
        _ result: Preparation.Result,
        for entries: [OutboxLane: Int64],
        _ era: Int
    ) {
        guard era == self.era else { return }
        findings.add(result.findings)
        for (lane, obstacle) in result.obstacles where obstacle != .offline {
            guard let entry = entries[lane] else { continue }
            answers.append(.unprepared(entry: entry, obstacle))
        }
        for lane in result.lanes where result.obstacles[lane] != .offline { lanes.prepared(lane) }
        run()
    }

    // MARK: Time

    /// Wakes up when the next lane has rested, or an answer is late.
    private func setAlarm() {
        guard isOnline else { return }
        var moments = [flights.nextDeadline].compactMap(\.self)
        if let moment = lanes.nextMoment {
            let pause = moment.milliseconds - link.clock.now.milliseconds
            moments.append(link.clock.elapsed + .milliseconds(max(0, pause)))
        }
        guard let next = moments.min() else { return }
        if let alarm, alarm.time <= next { return }
        alarm?.task.cancel()
        let pause = next - link.clock.elapsed
        let task = Task { [clock = link.clock] in
            guard (try? await clock.sleep(for: pause)) != nil else { return }
            await self.ring()
        }
        alarm = (next, task)
    }

    private func ring() async {
        alarm = nil
        lanes.wakeResting(at: link.clock.now)
        let late = flights.takeLate(at: link.clock.elapsed)
        for flight in late {
            lanes.answered(flight.entry, in: flight.lane)
            answers.append(.unanswered(flight))
        }
        run()
        guard late.contains(where: { $0.lane.answer == .message }) else { return }
        // The same bytes over a new connection: then the server says whether it has them.
        await link.reconnect("a message was not acknowledged")
    }
}
