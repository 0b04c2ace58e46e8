import Model
import Sandbox
import Support
import Testing

/// `martlet serve`, killed again and again in the middle of twenty conversations, six of them in groups,
/// while a webhook is told of everything.
@Suite struct KillTests {
    @Test func `kills lose nothing, double nothing, and keep each chat's order`() async throws {
        let scene = try await KillScene()
        var cursor: Int64 = 0
        for round in 1...Kills.count {
            try await scene.live(round)
            guard round.isMultiple(of: 10) else { continue }
            let place = try await scene.place(after: cursor)
            #expect(place.cursor >= cursor, "a cursor never goes back")
            #expect(place.passed.allSatisfy(Set(scene.receiver.arrivals.map(\.id)).contains))
            cursor = place.cursor
        }
        try await scene.finish()
        let stored = try await scene.stored()
        var sent = 0
        for chat in scene.chats { sent += try await check(chat, in: scene, stored) }
        #expect(sent > Kills.count)
        print("\(Kills.count) kills: \(sent) texts sent, \(stored.count - sent) received")
        try await check(scene.talker, in: scene, stored)
        try await checkGuest(of: scene)
        try await checkDevice(of: scene)
        checkHook(of: scene, stored)
    }

    /// What was asked for went out once, in this order, and what was answered is stored once, in its own.
    private func check(
        _ chat: KillChat,
        in scene: KillScene,
        _ stored: [StoredText]
    ) async throws -> Int {
        let offered = scene.offered(to: chat)
        let arrivals = try await scene.arrivals(chat)
        #expect(arrivals.map(\.text) == offered, "\(chat.name)")
        #expect(arrivals.allSatisfy { $0.copies == 1 && $0.failures == 0 && $0.retries == 0 })
        let here = stored.filter { $0.chat == chat.jid }
        #expect(here.filter { $0.isFromMe }.map(\.text) == offered, "\(chat.name)")
        let answers = try await scene.sendings(of: chat.person, to: chat.group)
        #expect(answers.map(\.text) == offered, "\(chat.name)")
        #expect(here.filter { $0.sender == chat.sender }.map(\.text) == offered, "\(chat.name)")
        return offered.count
    }

    /// What the one said who talks by itself is stored once, in each chat in its order.
    private func check(
        _ talker: PersonState,
        in scene: KillScene,
        _ stored: [StoredText]
    ) async throws {
        let lid = try #require(JID(talker.lid))
        for group in [nil] + scene.chats.map(\.group) {
            let said = try await scene.sendings(of: talker.number, to: group).map(\.text)
            let chat = group.flatMap { JID($0) } ?? lid
            let heard = stored.filter { $0.chat == chat && $0.sender == lid }.map(\.text)
            #expect(heard == said, "\(chat)")
        }
    }

    /// Who came and went has read once and in its order what was said in the groups, but for what the account wrote
    /// before it knew that somebody new was there.
    private func checkGuest(of scene: KillScene) async throws {
        var count = 0
        for chat in scene.chats where chat.group != nil {
            let arrivals = try await scene.guestArrivals(chat)
            let meant = try await scene.meantForGuest(chat)
            let read = arrivals.filter { $0.copies > 0 }
            let unread = arrivals.filter { $0.copies == 0 }
            let texts = read.map(\.text)
            #expect(texts == scene.offered(to: chat).filter(texts.contains), "\(chat.name)")
            #expect(read.allSatisfy { $0.copies == 1 }, "\(chat.name)")
            #expect(meant.isDisjoint(with: unread.map(\.id)), "\(chat.name)")
            count += read.count
        }
        #expect(count > 0, "the guest was there for something")
    }

    /// Nobody had to ask twice, and the kills did hit: things had to be sent again, both ways.
    private func checkDevice(of scene: KillScene) async throws {
        let device = try await scene.sandbox.tally(device: scene.device)
        #expect(device.queued == 0)
        #expect(device.tally.retries == 0)
        #expect(device.tally.sentAgain > 0)
        #expect(device.tally.receivedAgain > 0)
        #expect(device.tally.refused == 0)
        #expect(await scene.sandbox.violations().isEmpty)
        for person in scene.chats.map(\.person) + [scene.talker.number] {
            #expect(try await scene.sandbox.tally(person).undecryptable == 0)
            #expect(try await scene.sandbox.tally(person).resent == 0)
        }
    }

    /// The webhook was told of every message, under one id each, in each chat in the order of the journal.
    private func checkHook(of scene: KillScene, _ stored: [StoredText]) {
        let first = scene.receiver.first
        #expect(scene.receiver.arrivals.count > first.count, "the kills did hit")
        #expect(first.count == stored.count)
        for chat in scene.chats.map(\.jid) + [JID(scene.talker.lid)].compactMap(\.self) {
            let events = first.filter { scene.names(of: chat).contains($0.chat) }
            let places = events.map(\.sequence)
            #expect(places == places.sorted(), "out of order in \(chat)")
            #expect(events.map(\.text) == stored.filter { $0.chat == chat }.map(\.text), "\(chat)")
        }
    }
}
