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
    /// How many questions are asked at a time.
    static let window = 16

    let link: Link
    let lists: DeviceLists
    /// What each lane needs.
    let needs: [(lane: OutboxLane, need: Need)]

    /// What came of one question.
    struct Result: Sendable {
        /// The lanes that may be tried again: all that they asked for is answered.
        var lanes: [OutboxLane] = []
        /// What is only remembered for now.
        var findings = Findings()
        /// Those of the lanes whose need could not be met, and why.
        var obstacles: [OutboxLane: Obstacle] = [:]
    }

    /// Asks the server, several questions at a time.
    ///
    /// - Parameter tell: Called with each answer as it comes: nobody waits for a question of somebody
    ///   else's, however long it stays unanswered.
    func run(_ tell: @Sendable (Result) async -> Void) async {
        let questions = questions
        var progress = Progress(questions)
        var rest = questions.dropFirst(Self.window)
        await withTaskGroup(of: Answered.self) { group in
            for question in questions.prefix(Self.window) {
                group.addTask { await ask(question) }
            }
            for await answered in group {
                if let next = rest.popFirst() { group.addTask { await ask(next) } }
                await tell(progress.note(answered))
            }
        }
    }

    /// One request, and who waits for it.
    struct Question: Sendable {
        let kind: Kind
        /// About whom or what it is.
        let about: [JID]
        /// The lanes that wait for each of those.
        let lanes: [JID: [OutboxLane]]

        /// The lanes that wait for any part of it.
        var waiting: Set<OutboxLane> { Set(lanes.values.joined()) }
    }

    /// What is asked.
    enum Kind: Hashable, Sendable {
        case people
        case devices
        case keys
        case groups
        case readPrivacy
        case statusAudience

        /// How many can be asked about in one request.
        var limit: Int {
            switch self {
            case .people, .devices: 200
            case .keys: 100
            case .groups, .readPrivacy, .statusAudience: 1
            }
        }
    }

    /// What the server said to a question.
    struct Answered: Sendable {
        /// The lanes that waited for it.
        let waiting: Set<OutboxLane>
        var findings = Findings()
        var obstacles: [OutboxLane: Obstacle] = [:]
    }

    /// The questions, those that many wait for first.
    private var questions: [Question] {
        [Kind.people, .devices, .keys, .readPrivacy, .statusAudience, .groups].flatMap(questions)
    }

    private func questions(_ kind: Kind) -> [Question] {
        var lanes: [JID: [OutboxLane]] = [:]
        var all: [JID] = []
        for (lane, need) in needs where need.kind == kind {
            for jid in need.about {
                if lanes[jid] == nil { all.append(jid) }
                lanes[jid, default: []].append(lane)
            }
        }
        return stride(from: 0, to: all.count, by: kind.limit).map { start in
            let about = Array(all[start..<min(start + kind.limit, all.count)])
            return Question(
                kind: kind,
                about: about,
                lanes: Dictionary(uniqueKeysWithValues: about.map { ($0, lanes[$0] ?? []) })
            )
        }
    }
}

/// Which lanes still wait for which answers.
private struct Progress {
    private var open: [OutboxLane: Int] = [:]
    private var obstacles: [OutboxLane: Obstacle] = [:]

    init(_ questions: [Preparation.Question]) {
        for lane in questions.flatMap(\.waiting) { open[lane, default: 0] += 1 }
    }

    /// Takes in an answer; those that waited for it alone, or for it last, may go on.
    mutating func note(_ answered: Preparation.Answered) -> Preparation.Result {
        obstacles.merge(answered.obstacles) { first, _ in first }
        var result = Preparation.Result(findings: answered.findings)
        for lane in answered.waiting {
            let left = (open[lane] ?? 1) - 1
            open[lane] = left
            guard left == 0 else { continue }
            result.lanes.append(lane)
            result.obstacles[lane] = obstacles[lane]
        }
        return result
    }
}

extension Need {
    /// What kind of question it takes.
    fileprivate var kind: Preparation.Kind {
        switch self {
        case .people: .people
        case .devices: .devices
        case .keys: .keys
        case .group: .groups
        // Not asked, but done elsewhere.
        case .readPrivacy, .upload: .readPrivacy
        case .statusAudience: .statusAudience
        }
    }

    /// About whom or what is asked.
    fileprivate var about: [JID] {
        switch self {
        case .people(let phones, _): phones
        case .devices(let people, _): people
        case .keys(let devices, _): devices
        case .group(let group, _): [group]
        // The setting is the account's; who asks is all the same.
        case .readPrivacy, .statusAudience: [.status]
        case .upload: []
        }
    }
}
