import Crypto
import Log
import Model
import Stanzas
import Store

/// Finds out what several lanes need before their next entries can be sealed, with as few requests as
/// possible.
///
/// What is learnt goes into the database: a session with a device is opened as soon as its keys are there,
/// so that sealing only ever looks into the database.
struct Preparation: Sendable {
    let link: Link
    let book: DeviceBook
    /// What each lane needs.
    let needs: [(lane: OutboxLane, need: Need)]

    /// What came of it.
    struct Result: Sendable {
        /// The lanes that may be tried again.
        var lanes: [OutboxLane] = []
        /// What is only remembered for now.
        var findings = Findings()
        /// The lanes whose need could not be met, and why.
        var obstacles: [OutboxLane: Obstacle] = [:]

        mutating func add(_ other: Result) {
            lanes += other.lanes
            findings.add(other.findings)
            obstacles.merge(other.obstacles) { first, _ in first }
        }
    }

    /// Asks the server, the kinds of questions at the same time; returns when the slowest is answered.
    func run() async -> Result {
        await withTaskGroup(of: Result.self) { group in
            for part in [people, devices, keys, groups, readPrivacy] {
                group.addTask { await part() }
            }
            var result = Result()
            for await part in group { result.add(part) }
            return result
        }
    }

    /// Meets one kind of need for all lanes that have it.
    ///
    /// - Parameters:
    ///   - wanted: What a need of this kind asks for; empty for another kind.
    ///   - limit: How many are asked for in one request.
    ///   - withoutIt: What a group goes on with in place of somebody who cannot be found out about.
    ///   - ask: Asks, and says which of them were refused.
    /// - Returns: The lanes, and what came of it.
    private func meet(
        _ wanted: (Need) -> [JID],
        limit: Int,
        withoutIt: (JID) -> Findings = { _ in Findings() },
        _ ask: @Sendable ([JID]) async throws(EngineError) -> (Findings, [JID: Obstacle])
    ) async -> Result {
        var lanes: [JID: [OutboxLane]] = [:]
        var all: [JID] = []
        var groups: Set<OutboxLane> = []
        var result = Result()
        for (lane, need) in needs {
            let wanted = wanted(need)
            if need.isGroup { groups.insert(lane) }
            if !wanted.isEmpty { result.lanes.append(lane) }
            for jid in wanted {
                if lanes[jid] == nil { all.append(jid) }
                lanes[jid, default: []].append(lane)
            }
        }
        for start in stride(from: 0, to: all.count, by: limit) {
            let part = Array(all[start..<min(start + limit, all.count)])
            let (findings, obstacles) = await inParts(part, ask)
            result.findings.add(findings)
            for (jid, obstacle) in obstacles {
                for lane in lanes[jid] ?? [] {
                    if groups.contains(lane), obstacles.count < part.count {
                        result.findings.add(withoutIt(jid))
                    } else {
                        result.obstacles[lane] = obstacle
                    }
                }
            }
        }
        return result
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

    // MARK: The kinds of questions

    private func people() async -> Result {
        await meet(
            { need in if case .person(let phone) = need { [phone] } else { [] } },
            limit: 200,
            { phones throws(EngineError) in try await NumberLookup(link: link).find(phones) }
        )
    }

    private func devices() async -> Result {
        await meet(
            { need in if case .devices(let people, _) = need { people } else { [] } },
            limit: 200,
            withoutIt: { Findings(unlisted: [$0]) },
            { people throws(EngineError) in
                let unlisted = try await book.fetch(people)
                return (Findings(unlisted: unlisted.assumed), unlisted.refused)
            }
        )
    }

    private func keys() async -> Result {
        await meet(
            { need in if case .keys(let devices, _) = need { devices } else { [] } },
            limit: 100,
            withoutIt: { Findings(keyless: [$0]) },
            { devices throws(EngineError) in try await KeyFetch(link: link).open(devices) }
        )
    }

    private func groups() async -> Result {
        var result = Result()
        for (lane, need) in needs {
            guard case .group(let group, let entry) = need else { continue }
            result.lanes.append(lane)
            do {
                _ = try await GroupFetch(link: link).fetch(group)
                result.findings.freshFor.insert(entry)
                result.findings.askedGroups[group] = link.clock.elapsed
            } catch {
                result.obstacles[lane] = GroupFetch.obstacle(error)
            }
        }
        return result
    }

    private func readPrivacy() async -> Result {
        var result = Result()
        result.lanes = needs.compactMap { $0.need == .readPrivacy ? $0.lane : nil }
        guard !result.lanes.isEmpty else { return result }
        do {
            let settings = try await link.query(FetchPrivacySettings(), resend: false)
            result.findings.hidesReads = settings.hidesReads
        } catch {
            for lane in result.lanes { result.obstacles[lane] = Obstacle(error) }
        }
        return result
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
