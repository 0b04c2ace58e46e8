import Sandbox
import Support
import Testing

/// All engines in one sandbox, none of them ours but one.
struct PeersTogetherTests {
    private static let kinds = PeerKind.allCases.filter(\.isWanted)

    /// Somebody in the conversation.
    private struct Member {
        let name: String
        let player: any Player
        /// How it is addressed, by those whose chats have moved to LIDs and by those whose have not.
        let lid: String
        let phone: String
        /// Whether its own have.
        let isMigrated: Bool
    }

    @Test(.enabled(if: kinds.count > 1, "fewer than two peers are installed: run `make peer`"))
    func `each pair of engines exchanges texts`() async throws {
        let accounts = (0...Self.kinds.count).map { "1555010010\($0)" }
        var owners: [String: PeerKind] = [:]
        let violations = try await Scene.play(accounts, seed: PeerKind.seed) { scene in
            let members = try await gather(accounts, in: scene)
            for (kind, account) in zip(Self.kinds, accounts) {
                for device in try await scene.server.person(account).devices {
                    owners[device.lid] = kind
                }
            }
            for (index, one) in members.enumerated() {
                for other in members[..<index] {
                    try await say("the first time", from: one, to: other)
                    try await say("the first time", from: other, to: one)
                    // pywhats and waton lose a session in which a person has two addresses.
                    guard one.isMigrated == other.isMigrated || one.name == "martlet" else {
                        continue
                    }
                    try await say("the second time", from: one, to: other)
                    try await say("the second time", from: other, to: one)
                }
            }
            for member in members { try await member.player.stop() }
        }
        var broken: [PeerKind: Set<String>] = [:]
        for violation in violations {
            let owner = violation.device.flatMap { owners[$0] }
            guard let owner else {
                Issue.record("\(violation)")
                continue
            }
            broken[owner, default: []].insert(violation.rule)
        }
        // waton asks whatsmeow, which it knows by number, for what came from the LID.
        broken[.waton]?.remove("receipt.retry")
        for kind in Self.kinds { #expect(broken[kind, default: []] == kind.brokenRules, "\(kind)") }
    }

    /// Links every peer and martlet, the last, to an account each.
    ///
    /// whatsmeow takes it for granted that its chats have moved to LIDs; two others can't write when theirs have.
    private func gather(_ accounts: [String], in scene: Scene) async throws -> [Member] {
        try await withThrowingTaskGroup(of: (Int, Member).self) { group in
            for (index, account) in accounts.enumerated() {
                group.addTask {
                    let kind = index < Self.kinds.count ? Self.kinds[index] : nil
                    let isMigrated = kind == .whatsmeow
                    try await scene.server.setMigrated(isMigrated, account)
                    let player: any Player =
                        if let kind {
                            try PeerPlayer(scene, kind)
                        } else {
                            try await MartletPlayer(scene)
                        }
                    try await scene.server.scan(try await player.code(), account: account)
                    try await player.online()
                    let person = try await scene.server.person(account)
                    let member = Member(
                        name: kind.map(\.rawValue) ?? "martlet",
                        player: player,
                        lid: person.lid,
                        phone: person.jid,
                        isMigrated: isMigrated
                    )
                    return (index, member)
                }
            }
            var members: [(Int, Member)] = []
            for try await member in group { members.append(member) }
            return members.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func say(_ what: String, from one: Member, to other: Member) async throws {
        let text = "\(one.name) to \(other.name), \(what)"
        try await one.player.send(text, to: one.isMigrated ? other.lid : other.phone)
        do { try await other.player.received(text) } catch {
            throw PeerFailure(description: "\(text): \(error)")
        }
    }
}
