import Commands
import Engine
import Model
import Sandbox
import Support
import Testing

/// Each peer besides whatsmeow, which has tests of its own.
///
/// `Tests/Peers/README.md` says whose fault each limit is.
struct PeerTests {
    private static let kinds = PeerKind.allCases.filter { $0 != .whatsmeow && $0.isWanted }

    @Test(arguments: kinds.filter(\.writesByLID))
    func `exchanges texts where chats have moved to LIDs`(_ kind: PeerKind) async throws {
        try await exchange(kind, isMigrated: true)
    }

    @Test(arguments: kinds)
    func `exchanges texts where chats have not moved`(_ kind: PeerKind) async throws {
        try await exchange(kind, isMigrated: false)
    }

    @Test(arguments: kinds.filter { !$0.writesByLID })
    func `is refused when it mixes LIDs and numbers`(_ kind: PeerKind) async throws {
        _ = try await Scene.play(seed: PeerKind.seed) { scene in
            try await scene.server.setMigrated(true, Scene.first)
            let contact = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(kind)
            // One of them fails, and the other takes the refusal for an ack.
            _ = try? await peer.say("hello", to: contact.lid)
            try await scene.server.send("good day", from: contact.number, to: Scene.first)
            try await peer.hear("good day")
            #expect(try await scene.server.arrivals(contact.number).isEmpty)
            try await peer.stop()
        }
    }

    /// Texts to and from a contact and martlet, while the peer is there and while it is away.
    private func exchange(_ kind: PeerKind, isMigrated: Bool) async throws {
        let violations = try await Scene.play(seed: PeerKind.seed) { scene in
            for account in [Scene.first, Scene.second] {
                try await scene.server.setMigrated(isMigrated, account)
            }
            let contact = try await scene.server.addContact("Kim", script: .silent)
            let person = try await scene.server.person(Scene.second)
            var peer = try await scene.linked(kind)
            let martlet = try await scene.martlet()

            try await peer.say("hello 👋", to: isMigrated ? contact.lid : contact.jid)
            try await scene.arrived(["hello 👋"], at: contact)
            try await scene.server.send("good day", from: contact.number, to: Scene.first)
            try await peer.hear("good day")
            try await scene.until("confirmation") { server in
                try await server.sendings(contact.number).first?.receipts.map(\.type)
                    == kind.receipts
            }

            try await peer.say("from a peer", to: isMigrated ? person.lid : person.jid)
            let chat = try await martlet.text("from a peer").chat
            _ = try await martlet.account.perform(SendText(to: chat, text: "from martlet"))
            try await peer.hear("from martlet")

            try await peer.stop()
            try await scene.server.send("while away", from: contact.number, to: Scene.first)
            _ = try await martlet.account.perform(SendText(to: chat, text: "while away too"))
            try await scene.until("queued texts") { server in
                try await (server.person(Scene.first).devices.last?.queued ?? 0) > 1
            }
            peer = try scene.peer(kind)
            try await peer.hear("while away")
            try await peer.hear("while away too")
            try await peer.say("back again", to: isMigrated ? contact.lid : contact.jid)
            try await scene.arrived(["hello 👋", "back again"], at: contact)
            try await peer.stop()
            await martlet.account.close()
        }
        #expect(Set(violations.map(\.rule)) == kind.brokenRules)
    }

    @Test(.enabled(if: PeerKind.tryx.isWanted, PeerKind.tryx.absence))
    func `tryx asks for a retry and answers one`() async throws {
        let violations = try await Scene.play { scene in
            let contact = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(.tryx)
            try await scene.server.trouble([.damage, .damage], from: contact.number)
            try await scene.server.send("torn", from: contact.number, to: Scene.first)
            try await peer.hear("torn")

            try await scene.server.breakNext(at: contact.number)
            try await peer.say("again, please", to: contact.lid)
            try await scene.until("resent text") { server in
                try await server.arrivals(contact.number).contains {
                    $0.text == "again, please" && $0.retries == 1 && $0.kind == "pkmsg"
                }
            }
            try await peer.stop()
        }
        #expect(violations.isEmpty)
    }

    @Test(.enabled(if: PeerKind.pywhats.isWanted, PeerKind.pywhats.absence))
    func `pywhats loses texts that other clients read`() async throws {
        _ = try await Scene.play { scene in
            let kim = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(.pywhats)
            try await scene.until("one-time keys") { server in
                try await (server.person(Scene.first).devices.last?.preKeys ?? 0) > 0
            }
            try await scene.server.send("one", from: kim.number, to: Scene.first)
            try await peer.hear("one")
            try await scene.server.send("two, unanswered", from: kim.number, to: Scene.first)
            try await peer.event("undecryptable") {
                $0["reason"]?.text?.hasPrefix("unknown one-time pre-key id") == true
            }

            let lou = try await scene.server.addContact("Lou", script: .silent)
            try await scene.server.send("by LID", from: lou.number, to: Scene.first)
            try await peer.hear("by LID")
            try await peer.say("by phone number", to: lou.jid)
            let id = try await scene.server.send("again", from: lou.number, to: Scene.first)
            try await peer.event("undecryptable") { $0["id"] == .text(id) }
            try await peer.stop()
            let device = try await scene.server.person(Scene.first).devices.last
            #expect(device?.queued ?? 0 > 0, "it confirms nothing that it read")
        }
    }

    @Test(.enabled(if: PeerKind.waton.isWanted, PeerKind.waton.absence))
    func `waton does retries by halves`() async throws {
        let violations = try await Scene.play(seed: PeerKind.seed) { scene in
            let contact = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(.waton)
            try await scene.server.trouble([.damage, .damage], from: contact.number)
            try await scene.server.send("torn", from: contact.number, to: Scene.first)
            try await peer.hear("torn")

            try await scene.server.breakNext(at: contact.number)
            try await peer.say("never read", to: contact.jid)
            try await scene.until("the same ciphertext again") { server in
                try await server.person(Scene.first).devices.last?.tally.receivedAgain == 1
            }
            #expect(try await scene.server.arrivals(contact.number).allSatisfy { $0.copies == 0 })
            try await peer.stop()
        }
        #expect(Set(violations.map(\.rule)) == PeerKind.waton.brokenRules.union(["receipt.retry"]))
    }
}

extension Peer {
    /// Sends a text.
    fileprivate func say(_ text: String, to jid: String) async throws {
        try await call("text", ["to": .text(jid), "text": .text(text)])
    }

    /// Waits for a text.
    fileprivate func hear(_ text: String) async throws {
        try await event("message") { $0["text"] == .text(text) }
    }
}

extension Scene {
    /// Waits until a contact has read these texts and no more.
    fileprivate func arrived(_ texts: [String], at contact: PersonState) async throws {
        try await until("\(texts) at \(contact.name)") { server in
            try await server.arrivals(contact.number).map(\.text) == texts
        }
    }
}
