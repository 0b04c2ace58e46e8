import Log
import Model
import Stanzas
import Store

/// The part of a round that writes down answers.
struct RoundAnswers {
    let round: Round

    /// Writes all of them.
    func write(in transaction: Transaction, _ outcome: inout Round.Outcome) throws {
        var departures: [(entry: Int64, time: Timestamp?)] = []
        for answer in round.answers {
            switch answer {
            case .received(let flight):
                departures.append((flight.entry, nil))
                try carryOut(flight, at: round.facts.now, in: transaction)
            case .ack(let flight, let ack, let limit):
                if ack.isLIDStale { try noteStaleLID(of: flight, in: transaction, &outcome) }
                if let code = ack.error {
                    try refuse(flight, code, limit, in: transaction, &outcome)
                } else {
                    let time = (ack.time ?? round.facts.now).past(at: round.facts.now)
                    departures.append((flight.entry, time))
                    try carryOut(flight, at: time, in: transaction)
                    try accept(flight, ack, in: transaction, &outcome)
                }
            case .unanswered(let flight): try question(flight, in: transaction, &outcome)
            case .unprepared(let entry, let refusal):
                guard let entry = try transaction.outgoing(entry) else { break }
                _ = try round.postpone(entry, refusal, in: transaction)
            }
        }
        try transaction.finish(departures)
    }

    private func carryOut(
        _ flight: Flight,
        at time: Timestamp,
        in transaction: Transaction
    ) throws {
        guard flight.isDoneWhenTaken else { return }
        try round.carryOut(flight.entry, at: time, in: transaction)
    }

    /// The server has it; what it says besides is heeded.
    private func accept(
        _ flight: Flight,
        _ ack: MessageAck,
        in transaction: Transaction,
        _ outcome: inout Round.Outcome
    ) throws {
        guard flight.lane.answer == .message else { return }
        if let person = flight.audience.person { outcome.reached.insert(person) }
        if flight.reseals > 0 { try learnNamespace(from: flight, in: transaction) }
        guard let hash = ack.participantHash, hash != flight.audience.participantHash else {
            return
        }
        round.lists.noteChange()
        let chat = try transaction.address(of: flight.lane)
        if let chat, chat.isGroup { outcome.staleGroups.insert(chat) }
        for person in try people(of: flight, in: transaction) {
            try transaction.forgetDevices(of: person)
        }
    }

    /// A person is asked about by number; without one there is nothing to ask.
    private func noteStaleLID(
        of flight: Flight,
        in transaction: Transaction,
        _ outcome: inout Round.Outcome
    ) throws {
        guard let chat = try transaction.address(of: flight.lane), chat.isPerson,
            !round.facts.own.contains(chat),
            let phone = try transaction.phone(for: chat)?.bare
        else { return }
        outcome.staleLIDs.insert(phone)
    }

    /// Whose devices a stanza was for; one that was made before a restart only says to which chat it went.
    private func people(of flight: Flight, in transaction: Transaction) throws -> [JID] {
        guard flight.audience.people.isEmpty else { return flight.audience.people }
        let own = Correspondent(round.facts.own).canonical
        return [try transaction.address(of: flight.lane), own].compactMap(\.self)
    }

    /// A message was refused in one namespace and taken in the other.
    private func learnNamespace(from flight: Flight, in transaction: Transaction) throws {
        guard let entry = try transaction.outgoing(flight.entry), let form = entry.form else {
            return
        }
        try transaction.noteLIDMigration(form == Namespace.lid.rawValue ? .yes : .no)
    }

    /// The entry that was answered, if it is still there.
    private func entry(
        of flight: Flight,
        in transaction: Transaction,
        _ outcome: inout Round.Outcome
    ) throws -> OutboxEntry? {
        let entry = try transaction.outgoing(flight.entry)
        if let entry, entry.lane != flight.lane { outcome.moved.append(entry.lane) }
        return entry
    }

    private func refuse(
        _ flight: Flight,
        _ code: Int,
        _ limit: AccountLimit?,
        in transaction: Transaction,
        _ outcome: inout Round.Outcome
    ) throws {
        // Before it is read: this time it has not arrived.
        try transaction.settle(flight.entry)
        guard let entry = try entry(of: flight, in: transaction, &outcome) else { return }
        if AccountLimit.Kind(code) == .timelock { try offerToken(entry, in: transaction, &outcome) }
        let refusal = "the server refused it (\(code))"
        switch try verdict(on: entry, code, limit, in: transaction) {
        case .again(let least):
            _ = try round.postpone(entry, .later(refusal, atLeast: least), in: transaction)
        case .failed(let reason):
            _ = try round.postpone(entry, .final(reason), in: transaction)
        case .otherNamespace, .freshGroup:
            round.log.info("message \(entry.id) is made anew: \(refusal)")
            try transaction.takeBackKeys(of: entry)
            try transaction.reseal(entry.entry, refusal: refusal)
        }
    }

    /// Somebody cannot be written to: they are given the token by which they may write, if it is due.
    private func offerToken(
        _ entry: OutboxEntry,
        in transaction: Transaction,
        _ outcome: inout Round.Outcome
    ) throws {
        guard let chat = try transaction.address(of: entry.lane), chat.isPerson,
            !round.facts.own.contains(chat)
        else { return }
        outcome.reached.insert(chat)
    }

    private func verdict(
        on entry: OutboxEntry,
        _ code: Int,
        _ limit: AccountLimit?,
        in transaction: Transaction
    ) throws -> AckVerdict {
        let chat = try transaction.address(of: entry.lane)
        let form = entry.form.flatMap(Namespace.init(rawValue:))
        var context = SealingContext(transaction, round.facts)
        var hasOther = false
        // By another address it would be another message to who has it already.
        if let chat, chat.isPerson, let form, entry.unsettled == 0 {
            let own = Correspondent(round.facts.own).address(in: form.other)
            hasOther = try own != nil && context.correspondent(chat).address(in: form.other) != nil
        }
        return AckVerdict(
            code,
            isGroup: chat?.isGroup ?? false,
            reseals: entry.reseals,
            hasOtherNamespace: hasOther,
            limit: limit?.words(at: round.facts.now)
        )
    }

    /// Nobody answered: the same bytes go out again with the next connection, but not for ever.
    private func question(
        _ flight: Flight,
        in transaction: Transaction,
        _ outcome: inout Round.Outcome
    ) throws {
        guard let entry = try entry(of: flight, in: transaction, &outcome) else { return }
        guard entry.attempts + 1 < Patience.questions else {
            _ = try round.postpone(
                entry,
                .final("the server never said that it has the message"),
                in: transaction
            )
            return
        }
        try transaction.postpone(entry.entry, until: round.now, refusal: "not answered")
    }
}
