import BinaryNode
import Log
import Model
import Stanzas
import Store

/// One transaction of the outbox: writes down the answers that came and what was submitted, and seals what
/// may leave next.
///
/// Many entries share one commit. What is sealed is stored with the ratchet step that made it before
/// any of it leaves.
struct Round: Sendable {
    /// What the round before counted as leaving and what did not.
    let unsent: [Int64]
    /// What came since the last round.
    let answers: [DepartureAnswer]
    /// What is to be put in.
    let submissions: [Submission]
    /// What is read and sealed.
    let takes: [Lanes.Take]
    /// What stays the same meanwhile.
    let facts: SealingFacts
    /// Now, local clock.
    let now: Timestamp
    /// Told when device lists change.
    let lists: DeviceLists
    /// Where log lines go.
    let log: Log

    /// What a round did.
    struct Outcome: Sendable {
        /// Where something was put in, for each submission.
        var submitted: [[OutboxLane]] = []
        /// The lanes that were read.
        var lanes: [LaneOutcome] = []
        /// The people to whom the server now took a message, or refused one for want of a token: one is issued
        /// to them if it is due.
        var reached: Set<JID> = []
        /// Groups that the server means another membership of.
        var staleGroups: Set<JID> = []
        /// Numbers whose LIDs the server calls stale.
        var staleLIDs: Set<JID> = []
        /// Devices whose keys may be asked for again.
        var forgotten: [JID] = []
        /// People of whom no device could be reached, by the addresses that the database goes by.
        var unreached: Set<JID> = []
        /// The lanes of entries that are to go again and that stood elsewhere when they left: chats became one.
        var moved: [OutboxLane] = []
    }

    /// What a round did with one lane.
    struct LaneOutcome: Sendable {
        let take: Lanes.Take
        /// What leaves, in order.
        var leaving: [Leaving] = []
        /// Up to where the lane was read.
        var cursor: Int64 = 0
        /// How it goes on.
        var rest = Lanes.Rest.more
        /// What has to be found out, and for which entry.
        var need: (entry: Int64, need: Need)?
    }

    /// A stanza on its way to the wire.
    struct Leaving: Sendable {
        let flight: Flight
        let stanza: [UInt8]
    }

    /// Does it.
    func run(in transaction: Transaction) throws -> Outcome {
        var outcome = Outcome()
        for entry in unsent { try transaction.settle(entry) }
        try RoundAnswers(round: self).write(in: transaction, &outcome)
        outcome.submitted = try submissions.map { try $0.write(transaction) }
        var context = SealingContext(transaction, facts)
        for take in takes {
            outcome.lanes.append(try read(take, in: &context, &outcome))
        }
        return outcome
    }

    /// Reads and seals a lane's next entries, up to the first that has to wait.
    private func read(
        _ take: Lanes.Take,
        in context: inout SealingContext,
        _ outcome: inout Outcome
    ) throws -> LaneOutcome {
        var lane = LaneOutcome(take: take)
        let entries = try context.transaction.outgoing(
            in: take.lane,
            after: take.after,
            limit: take.limit
        )
        for entry in entries {
            let moment = Patience.moment(entry.notBefore, now: now)
            guard moment <= now else {
                lane.rest = .until(moment)
                return lane
            }
            switch try stanza(of: entry, in: &context) {
            case .leaves(let leaving): lane.leaving.append(leaving)
            case .failed(let reason): try fail(entry, reason, in: context.transaction)
            case .dropped: try context.transaction.fail(entry.entry, reason: "not needed any more")
            case .needs(let need):
                lane.rest = .preparing
                lane.need = (entry.entry, need)
                return lane
            case .later(let reason, let devices):
                outcome.forgotten += devices
                try forgetLists(of: devices, in: context.transaction, &outcome)
                let refusal = Obstacle.later(reason)
                if let pause = try postpone(entry, refusal, in: context.transaction) {
                    lane.rest = .until(pause)
                    return lane
                }
            }
            lane.cursor = entry.entry
        }
        lane.rest = entries.count < take.limit ? .empty : .more
        return lane
    }

    /// Nobody could be reached by what the server has told: it is asked anew.
    private func forgetLists(
        of devices: [JID],
        in transaction: Transaction,
        _ outcome: inout Outcome
    ) throws {
        for person in Set(devices.map(\.bare)) {
            lists.noteChange()
            try transaction.forgetDevices(of: person)
            outcome.unreached.insert(try transaction.canonical(person))
        }
    }

    private enum Step {
        case leaves(Leaving)
        case needs(Need)
        case failed(String)
        case dropped
        case later(String, forget: [JID])
    }

    /// The stanza of an entry: the one that is stored, else a new one.
    private func stanza(of entry: OutboxEntry, in context: inout SealingContext) throws -> Step {
        if let stored = entry.stanza {
            guard let node = try? NodeCodec.decode(stored) else {
                return .failed("the stored stanza is damaged")
            }
            try context.transaction.leaveAgain(entry.entry)
            return .leaves(leaving(entry, node, stored, SealedAudience()))
        }
        guard let kind = Departures.kind(named: entry.kind) else {
            return .failed("this version of martlet cannot send it; update martlet")
        }
        switch try kind.seal(entry, in: &context) {
        case .needs(let need): return .needs(need)
        case .hopeless(let reason): return .failed(reason)
        case .needless: return .dropped
        case .later(let reason, let devices): return .later(reason, forget: devices)
        case .sealed(let sealed):
            guard let stanza = try? NodeCodec.encode(sealed.node) else {
                return .failed("it is too long to be sent to all devices of this chat")
            }
            try context.transaction.setSealed(
                entry.entry,
                stanza: stanza,
                form: sealed.namespace?.rawValue
            )
            return .leaves(leaving(entry, sealed.node, stanza, sealed.audience))
        }
    }

    private func leaving(
        _ entry: OutboxEntry,
        _ node: Node,
        _ stanza: [UInt8],
        _ audience: SealedAudience
    ) -> Leaving {
        let flight = Flight(
            entry: entry.entry,
            lane: entry.lane,
            key: AnswerKey(entry.lane.answer, id: entry.id, node),
            attempts: entry.attempts,
            reseals: entry.reseals,
            audience: audience,
            isDoneWhenTaken: Departures.kind(named: entry.kind)?.isDoneWhenTaken ?? false
        )
        return Leaving(flight: flight, stanza: stanza)
    }

    private func fail(_ entry: OutboxEntry, _ reason: String, in transaction: Transaction) throws {
        log.warning("\(entry.kind) \(entry.id) failed: \(reason)")
        try transaction.giveUp(entry, reason: reason, own: facts.own)
    }

    /// Lets an entry wait after a refusal, or gives it up when there were too many.
    ///
    /// - Returns: When it is tried again; nil when it was given up.
    func postpone(
        _ entry: OutboxEntry,
        _ refusal: Obstacle,
        in transaction: Transaction
    ) throws -> Timestamp? {
        switch refusal {
        case .offline: return now
        case .final(let reason): try fail(entry, reason, in: transaction)
        case .later(let reason, _) where entry.attempts + 1 >= Patience.attempts:
            try fail(entry, "\(reason); it was tried \(entry.attempts + 1) times", in: transaction)
        case .later(let reason, let least):
            let pause = Patience.pause(after: entry.attempts + 1, atLeast: least)
            let time = Timestamp(milliseconds: now.milliseconds + Int64(pause / .milliseconds(1)))
            log.info("\(entry.kind) \(entry.id) waits for \(pause): \(reason)")
            try transaction.postpone(entry.entry, until: time, refusal: reason)
            return time
        }
        return nil
    }
}
