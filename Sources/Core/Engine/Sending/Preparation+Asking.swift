import Log
import Model
import Stanzas
import Store

extension Preparation {
    /// Asks one question.
    func ask(_ question: Question) async -> Answered {
        switch question.kind {
        case .people:
            await meet(question) { phones throws(EngineError) in
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
        case .readPrivacy:
            await meet(question) { _ throws(EngineError) in
                let settings = try await link.query(FetchPrivacySettings(), resend: false)
                return (Findings(hidesReads: settings.hidesReads), [:])
            }
        }
    }

    /// What was learnt by asking.
    fileprivate struct Heard {
        var findings = Findings()
        var refused: [JID: Obstacle] = [:]
        /// Those among them about whom no answer came at all.
        var unheard: Set<JID> = []
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
        _ ask: @Sendable ([JID]) async throws(EngineError) -> (Findings, [JID: Obstacle])
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
    private func inParts(
        _ all: [JID],
        _ ask: @Sendable ([JID]) async throws(EngineError) -> (Findings, [JID: Obstacle])
    ) async -> Heard {
        do {
            let (findings, refused) = try await ask(all)
            return Heard(findings: findings, refused: refused)
        } catch .refused(_, let code, _) where !code.isTemporary && all.count > 1 {
            let middle = all.count / 2
            var heard = await inParts(Array(all[..<middle]), ask)
            heard.add(await inParts(Array(all[middle...]), ask))
            return heard
        } catch {
            let obstacle = Obstacle(error)
            link.log.info("\(all.count) cannot be asked about: \(obstacle)")
            let refused = Dictionary(uniqueKeysWithValues: all.map { ($0, obstacle) })
            // A refusal of the whole for now says nothing about any of them.
            if case .refused(_, let code, _) = error, !code.isTemporary {
                return Heard(refused: refused)
            }
            return Heard(refused: refused, unheard: Set(all))
        }
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
        case .devices, .person, .group, .readPrivacy: false
        }
    }
}

extension Int {
    /// Whether an error of this number may be gone when one asks again.
    var isTemporary: Bool { self == 408 || self == 429 || self >= 500 }
}
