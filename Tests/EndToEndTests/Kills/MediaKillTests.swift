import Crypto
import Encodings
import Model
import Sandbox
import Support
import System
import Testing

/// `martlet serve`, killed again and again while documents, pictures and videos go both ways, alone and in groups.
@Suite struct MediaKillTests {
    @Test func `kills lose no file and double none, and transfers go on where they were`()
        async throws
    {
        let scene = try await MediaKillScene()
        for round in 1...Kills.withFiles { try await scene.live(round) }
        try await scene.finish()
        for chat in scene.chats { try await check(chat, in: scene) }
        for said in scene.said { try await check(said, in: scene) }
        #expect(scene.names(in: "outgoing") == [])
        #expect(scene.names(in: "incoming") == [])
        let tally = await scene.sandbox.mediaTally()
        // A few may all miss; that what was under way goes on MediaTransferTests show without chance.
        if Kills.withFiles >= 50 {
            #expect(tally.resumedUploads > 0, "the kills did hit")
            #expect(tally.resumedDownloads > 0, "the kills did hit")
        }
        print(
            "\(Kills.withFiles) kills: \(tally.resumedUploads) uploads and "
                + "\(tally.resumedDownloads) downloads went on"
        )
        let device = try await scene.sandbox.tally(device: scene.device)
        #expect(device.tally.retries == 0)
        #expect(device.tally.refused == 0)
        #expect(await scene.sandbox.violations().isEmpty)
    }

    /// What was asked for arrived once, in this order, with its file; what was sent there is stored once.
    private func check(_ chat: KillChat, in scene: MediaKillScene) async throws {
        let offers = scene.offered(to: chat)
        let stored = try await scene.stored(chat)
        let own = stored.filter(\.isFromMe).map(\.id.text)
        for person in scene.listeners(to: chat) {
            let arrivals = try await scene.arrivals(chat, at: person)
            #expect(arrivals.map(\.text) == offers.map(\.text), "\(chat.name)")
            #expect(arrivals.map(\.id) == own, "\(chat.name)")
            #expect(arrivals.allSatisfy { $0.copies == 1 && $0.failures == 0 && $0.retries == 0 })
            for (arrival, offer) in zip(arrivals, offers) {
                guard let sent = offer.file else { continue }
                let file = try await scene.sandbox.media(arrival.id, of: person.number)
                #expect(file.fault == nil, "\(offer.text)")
                #expect(file.kind == sent.kind.rawValue, "\(offer.text)")
                #expect(file.sha256 == Hex.encode(sent.hash), "\(offer.text)")
            }
            let tally = try await scene.sandbox.tally(person.number)
            #expect(tally.undecryptable == 0)
            #expect(tally.resent == 0)
        }
        let heard = stored.filter { !$0.isFromMe }.map(\.id.text)
        #expect(heard == scene.said.filter { $0.chat == chat.jid }.map(\.id), "\(chat.name)")
    }

    /// What was downloaded is what was sent.
    private func check(_ said: MediaKillScene.Said, in scene: MediaKillScene) async throws {
        let sent = try await scene.sandbox.media(said.id, of: said.sender.number)
        let path = try #require(said.path)
        #expect(Hex.encode(SHA256.hash(try Files.read(path))) == sent.sha256)
    }
}
