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
        /// How others address it.
        let address: String
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
            // The second time each session goes on where it was.
            for time in ["first", "second"] {
                for (index, one) in members.enumerated() {
                    for other in members[..<index] {
                        try await say("the \(time) time", from: one, to: other)
                        try await say("the \(time) time", from: other, to: one)
                    }
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
        for kind in Self.kinds { #expect(broken[kind, default: []] == kind.brokenRules, "\(kind)") }
    }

    /// Links every peer and martlet, the last, to an account each.
    ///
    /// Their chats have moved to LIDs. Before that, engines do not agree on whom a message names.
    private func gather(_ accounts: [String], in scene: Scene) async throws -> [Member] {
        try await withThrowingTaskGroup(of: (Int, Member).self) { group in
            for (index, account) in accounts.enumerated() {
                group.addTask {
                    try await scene.server.setMigrated(true, account)
                    let kind = index < Self.kinds.count ? Self.kinds[index] : nil
                    let player: any Player =
                        if let kind {
                            try PeerPlayer(scene, kind)
                        } else {
                            try await MartletPlayer(scene)
                        }
                    try await scene.server.scan(try await player.code(), account: account)
                    try await player.online()
                    let address = try await scene.server.person(account).lid
                    let name = kind.map(\.rawValue) ?? "martlet"
                    return (index, Member(name: name, player: player, address: address))
                }
            }
            var members: [(Int, Member)] = []
            for try await member in group { members.append(member) }
            return members.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func say(_ what: String, from one: Member, to other: Member) async throws {
        let text = "\(one.name) to \(other.name), \(what)"
        try await one.player.send(text, to: other.address)
        try await other.player.received(text)
    }
}
