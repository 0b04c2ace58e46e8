import Log
import Model
import Stanzas
import Store

extension Preparation {
    /// Asks one question.
    func ask(_ question: Question) async -> Answered {
        switch question.kind {
        case .people:
            await meet(question, withoutIt: { Findings(withoutLID: [$0]) }) {
                phones throws(EngineError) in
                try await NumberLookup(link: link).find(phones)
            }
        case .devices:
            await meet(question, withoutIt: { Findings(unlisted: [$0]) }) {
                people throws(EngineError) in
                let unlisted = try await lists.fetch(people)
                return (Findings(unlisted: unlisted.assumed), unlisted.refused)
            }
        case .keys:
            await meet(question, withoutIt: withheld) { devices throws(EngineError) in
                try await KeyFetch(link: link).open(devices)
            }
        case .groups:
            await meet(question) { groups throws(EngineError) in try await fetch(groups) }
        case .statusAudience:
            await meet(question) { _ throws(EngineError) in
                (Findings(statusAudience: try await askAudience()), [:])
            }
        case .readPrivacy:
            await meet(question) { _ throws(EngineError) in
                let settings = try await link.query(FetchPrivacySettings(), resend: false)
                return (Findings(hidesReads: settings.hidesReads), [:])
            }
        }
    }

    /// What was never set is the address book.
    private func askAudience() async throws(EngineError) -> StatusAudience {
        do {
            return try await link.query(FetchStatusAudience(), resend: false)
        } catch .refused(_, 404, _) {
            return .contacts
        }
    }

    /// What was learnt by asking.
    fileprivate struct Heard {
        var findings = Findings()
        var refused: [JID: Obstacle] = [:]
        /// Those among them about whom no answer came at all.
        var unheard: Set<JID> = []
    }

    /// Asks about some, and says which of them were refused.
    private typealias Ask =
        @Sendable ([JID]) async throws(EngineError) -> (Findings, [JID: Obstacle])

    /// What came of one request.
    fileprivate enum Whole {
        /// An answer about each, or none at all.
        case heard(Heard)
        /// A refusal of all of it, for good.
        case refused(code: Int, Obstacle)

        /// What was heard.
        var heard: Heard {
            if case .heard(let heard) = self { heard } else { Heard() }
        }
    }

    /// Meets the needs of all lanes that wait for a question.
    ///
    /// - Parameters:
    ///   - question: About whom or what it is, and who waits.
    ///   - withoutIt: What is gone on with in place of somebody who cannot be found out about.
    ///   - ask: Asks, and says which of them were refused.
    /// - Returns: What came of it.
    private func meet(
        _ question: Question,
        withoutIt: (JID) -> Findings = { _ in Findings() },
        _ ask: Ask
    ) async -> Answered {
        let needs = Dictionary(needs.map { ($0.lane, $0.need) }) { first, _ in first }
        var answered = Answered(waiting: question.waiting)
        let heard = await inParts(question.about, ask)
        answered.findings.add(heard.findings)
        let isAll = heard.refused.count == question.about.count
        for (jid, obstacle) in heard.refused {
            for lane in question.lanes[jid] ?? [] {
                let isHeard = !heard.unheard.contains(jid)
                if needs[lane]?.canDoWithout(jid, isHeard: isHeard, isAll: isAll) == true {
                    answered.findings.add(withoutIt(jid))
                } else {
                    answered.obstacles[lane] = obstacle
                }
            }
        }
        return answered
    }

    /// Asks for all at once; when the server refuses that for good, half by half, so that one which it does
    /// not like costs nobody else.
    ///
    /// When it refuses both halves alike, it is the account that it refuses, and nobody of them: no more is asked.
    private func inParts(_ all: [JID], _ ask: Ask) async -> Heard {
        let whole = await atOnce(all, ask)
        guard case .refused = whole, all.count > 2 else { return await further(all, whole, ask) }
        let (first, second) = all.halves
        let answers = (await atOnce(first, ask), await atOnce(second, ask))
        if case .refused(let code, let obstacle) = answers.0,
            case .refused(code, _) = answers.1
        {
            link.log.warning("the server refuses (\(code)) whoever is asked about")
            return Heard(refused: refusal(of: all, obstacle), unheard: Set(all))
        }
        var heard = await further(first, answers.0, ask)
        heard.add(await further(second, answers.1, ask))
        return heard
    }

    /// What came of asking about some, down to those about whom the server says no.
    private func further(_ some: [JID], _ answer: Whole, _ ask: Ask) async -> Heard {
        guard case .refused(_, let obstacle) = answer else { return answer.heard }
        guard some.count > 1 else { return Heard(refused: refusal(of: some, obstacle)) }
        let (first, second) = some.halves
        var heard = await further(first, await atOnce(first, ask), ask)
        heard.add(await further(second, await atOnce(second, ask), ask))
        return heard
    }

    /// Asks about some by one request.
    private func atOnce(_ some: [JID], _ ask: Ask) async -> Whole {
        do {
            let (findings, refused) = try await ask(some)
            return .heard(Heard(findings: findings, refused: refused))
        } catch {
            let obstacle = Obstacle(error)
            link.log.info("\(some.count) cannot be asked about: \(obstacle)")
            if case .refused(_, let code, _) = error, !code.isTemporary {
                return .refused(code: code, obstacle)
            }
            // A refusal of the whole for now says nothing about any of them.
            return .heard(Heard(refused: refusal(of: some, obstacle), unheard: Set(some)))
        }
    }

    private func refusal(of some: [JID], _ obstacle: Obstacle) -> [JID: Obstacle] {
        Dictionary(some.map { ($0, obstacle) }) { first, _ in first }
    }

    /// A device's keys are not given now: it is gone on without for a while.
    private func withheld(_ device: JID) -> Findings {
        let until = link.serverNow.milliseconds + Int64(Patience.withheld / .milliseconds(1))
        return Findings(withheld: [device: Timestamp(milliseconds: until)])
    }

    /// Groups are asked about one by one.
    private func fetch(
        _ groups: [JID]
    ) async throws(EngineError) -> (Findings, [JID: Obstacle]) {
        var findings = Findings()
        var refused: [JID: Obstacle] = [:]
        for group in groups {
            do {
                _ = try await GroupFetch(link: link).fetch(group)
                findings.askedGroups[group] = link.clock.elapsed
                for case (_, .group(group, let entry)) in needs { findings.freshFor.insert(entry) }
            } catch {
                refused[group] = GroupFetch.obstacle(error)
            }
        }
        return (findings, refused)
    }
}

extension Preparation.Heard {
    /// Takes in what came of another part.
    fileprivate mutating func add(_ other: Self) {
        findings.add(other.findings)
        refused.merge(other.refused) { first, _ in first }
        unheard.formUnion(other.unheard)
    }
}

extension Need {
    /// Whether what needs it may leave without somebody who was refused.
    ///
    /// A group goes on without some, but not without all. So does a message to one person without a companion
    /// device: whether any other can be reached shows when it is sealed. Without their phone it would be lost
    /// to them.
    ///
    /// - Parameters:
    ///   - jid: Who was refused.
    ///   - isHeard: Whether the server answered at all.
    ///   - isAll: Whether everybody else who was asked about was refused as well.
    /// - Returns: Whether it is gone on without.
    fileprivate func canDoWithout(_ jid: JID, isHeard: Bool, isAll: Bool) -> Bool {
        switch self {
        case .devices(_, isGroup: true), .keys(_, isGroup: true): !isAll
        case .keys(_, isGroup: false): isHeard && jid.device != 0
        case .people(_, isGroup: true): isHeard
        case .devices, .people, .group, .readPrivacy, .statusAudience, .upload: false
        }
    }
}

extension [JID] {
    /// The first half, and the rest.
    fileprivate var halves: ([JID], [JID]) {
        (Array(prefix(count / 2)), Array(dropFirst(count / 2)))
    }
}

extension Int {
    /// Whether an error of this number may be gone when one asks again.
    var isTemporary: Bool { self == 408 || self == 429 || self >= 500 }
}
