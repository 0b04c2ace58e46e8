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
            await meet(question, withoutIt: { Findings(keyless: [$0]) }) {
                devices throws(EngineError) in
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

    /// Meets the needs of all lanes that wait for a question.
    ///
    /// - Parameters:
    ///   - question: About whom or what it is, and who waits.
    ///   - withoutIt: What a group goes on with in place of somebody who cannot be found out about.
    ///   - ask: Asks, and says which of them were refused.
    /// - Returns: What came of it.
    private func meet(
        _ question: Question,
        withoutIt: (JID) -> Findings = { _ in Findings() },
        _ ask: @Sendable ([JID]) async throws(EngineError) -> (Findings, [JID: Obstacle])
    ) async -> Answered {
        let groups = Set(needs.filter(\.need.isGroup).map(\.lane))
        var answered = Answered(waiting: question.waiting)
        let (findings, refused) = await inParts(question.about, ask)
        answered.findings.add(findings)
        for (jid, obstacle) in refused {
            for lane in question.lanes[jid] ?? [] {
                if groups.contains(lane), refused.count < question.about.count {
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
    ) async -> (Findings, [JID: Obstacle]) {
        do {
            return try await ask(all)
        } catch .refused(_, let code, _) where !code.isTemporary && all.count > 1 {
            let middle = all.count / 2
            var (findings, obstacles) = await inParts(Array(all[..<middle]), ask)
            let rest = await inParts(Array(all[middle...]), ask)
            findings.add(rest.0)
            obstacles.merge(rest.1) { first, _ in first }
            return (findings, obstacles)
        } catch {
            let obstacle = Obstacle(error)
            link.log.info("\(all.count) cannot be asked about: \(obstacle)")
            return (Findings(), Dictionary(uniqueKeysWithValues: all.map { ($0, obstacle) }))
        }
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

extension Need {
    /// Whether it is a group's, which goes on without those who cannot be found out about.
    fileprivate var isGroup: Bool {
        switch self {
        case .devices(_, let isGroup), .keys(_, let isGroup): isGroup
        case .person, .group, .readPrivacy: false
        }
    }
}

extension Int {
    /// Whether an error of this number may be gone when one asks again.
    var isTemporary: Bool { self == 408 || self == 429 || self >= 500 }
}
