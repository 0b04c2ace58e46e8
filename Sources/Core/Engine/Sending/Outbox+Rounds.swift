import BinaryNode
import Log
import Model
import Stanzas
import Store

// Rounds: when one is due, what goes into it, and what follows from it.

extension Outbox {
    func run() {
        isWanted = true
        guard !isBusy else { return }
        guard isDue else { return gather() }
        isBusy = true
        link.background.start { await self.runRounds() }
    }

    func runRounds() async {
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
    var isDue: Bool {
        answers.isEmpty || !submissions.isEmpty || hasGathered || answers.count >= lanes.underWay
    }

    func gather() {
        guard !isGathering else { return }
        isGathering = true
        link.background.start { [clock = link.clock] in
            try? await clock.sleep(for: Self.gathering)
            await self.gathered()
        }
    }

    func gathered() {
        isGathering = false
        hasGathered = true
        run()
    }

    func round() async {
        let submitted = Array(submissions.prefix(Submission.limit))
        submissions.removeFirst(submitted.count)
        isWanted = isWanted || !submissions.isEmpty
        let takes = isOnline ? lanes.take(at: link.clock.elapsed) : []
        guard !takes.isEmpty || !answers.isEmpty || !submitted.isEmpty || !unsent.isEmpty else {
            return
        }
        let (era, written, settled) = (era, answers.count, unsent.count)
        hasGathered = false
        do {
            let round = try makeRound(takes, submitted)
            let outcome = try await link.write { try round.run(in: $0) }
            // None is left when the account was closed meanwhile.
            answers.removeFirst(min(written, answers.count))
            unsent.removeFirst(min(settled, unsent.count))
            failures = 0
            saidWhyItRests = nil
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
    func place(_ it: Submission, in lanes: [OutboxLane], besides read: Set<OutboxLane>) {
        if places.count > 4096 { places = [:] }
        if let chat = it.chat { places[chat] = lanes.first }
        wake(lanes.filter { !read.contains($0) })
    }

    func makeRound(
        _ takes: [Lanes.Take],
        _ submissions: [Submission]
    ) throws(EngineError) -> Round {
        let credentials = try link.credentials()
        return Round(
            unsent: unsent,
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
    func conclude(_ outcome: Round.Outcome, _ era: Int) async {
        if era == self.era {
            heed(outcome)
            let leaving = outcome.lanes.flatMap { depart($0) }
            prepare(outcome.lanes)
            isWanted = isWanted || !leaving.isEmpty || !outcome.lanes.isEmpty
            await transmit(leaving)
        } else {
            stay(outcome.lanes.flatMap { $0.leaving.map(\.flight.entry) })
        }
        if !outcome.reached.isEmpty { tokens.issue(to: outcome.reached) }
        for phone in outcome.staleLIDs { refreshLID(of: phone) }
    }

    /// Hands stanzas to the wire; what no connection took has not left.
    private func transmit(_ leaving: [Round.Leaving]) async {
        guard !leaving.isEmpty else { return }
        let taken = await link.transmit(leaving.map(\.stanza))
        stay(leaving.dropFirst(taken).map(\.flight.entry))
    }

    /// Notes what a round meant to leave and what did not.
    private func stay(_ entries: [Int64]) {
        unsent += entries
        isWanted = isWanted || !entries.isEmpty
    }

    /// Takes back what turned out to be otherwise.
    func heed(_ outcome: Round.Outcome) {
        for lane in outcome.moved {
            lanes.wake(lane)
            lanes.startOver(lane)
        }
        isWanted = isWanted || !outcome.moved.isEmpty
        for device in outcome.forgotten { findings.forgetKeys(of: device) }
        findings.unlisted.subtract(outcome.unreached)
        let now = link.clock.elapsed
        for group in outcome.staleGroups {
            // A group that was asked about a moment ago is as fresh as it gets.
            if let asked = findings.askedGroups[group], now - asked < Self.groupLife { continue }
            findings.staleGroups.insert(group)
        }
    }

    /// Notes what of a lane leaves.
    func depart(_ lane: Round.LaneOutcome) -> [Round.Leaving] {
        let now = link.clock.elapsed
        var departing: [Round.Leaving] = []
        for leaving in lane.leaving {
            // After two chats became one an entry may be met twice.
            guard !flights.holds(leaving.flight) else {
                stay([leaving.flight.entry])
                continue
            }
            var flight = leaving.flight
            flight.since = now
            flights.add(flight)
            departing.append(leaving)
        }
        let sent = departing.map(\.flight.entry)
        lanes.left(lane.take, sent: sent, cursor: lane.cursor, rest: lane.rest, at: now)
        return departing
    }

    /// The database refused a round: it is tried again, whatever came meanwhile is kept.
    ///
    /// What was submitted is written alone, unless nothing can be written at all.
    func roundFailed(_ error: EngineError, _ submitted: [Submission]) async {
        switch error {
        case .cancelled, .storage(_, .fault), .storage(_, .full):
            for submission in submitted { submission.finish(error) }
        default: for submission in submitted { await writeAlone(submission) }
        }
        switch error {
        case .notLinked, .cancelled: return (answers, unsent) = ([], [])
        case .storage(_, .fault), .storage(_, .full): break
        // Without what was submitted it may succeed.
        default: if !submitted.isEmpty { return isWanted = true }
        }
        rest("the outbox rests: \(error)")
    }

    func writeAlone(_ submission: Submission) async {
        do {
            let lanes = try await link.write { try submission.write($0) }
            place(submission, in: lanes, besides: [])
            submission.finish(nil)
        } catch {
            submission.finish(error)
        }
    }

    /// Rests for a while, and says why unless that was said last: whoever goes on asking would fill the log with it.
    func rest(_ reason: String) {
        if saidWhyItRests != reason { link.log.warning(reason) }
        saidWhyItRests = reason
        tryAgainLater()
    }

    private func tryAgainLater() {
        failures += 1
        let pause = min(Duration.seconds(1 << min(failures - 1, 5)), .seconds(30))
        link.background.start { [clock = link.clock] in
            guard (try? await clock.sleep(for: pause)) != nil else { return }
            await self.tryAgain()
        }
    }

    func tryAgain() async {
        guard isOnline else { return run() }
        do {
            wake(try await link.write { try $0.outboxLanes() })
        } catch {
            await roundFailed(error, [])
        }
    }
}
