import Model
import Sandbox
import Testing

/// whatsmeow on the sandbox: the sandbox is no private world of our own.
@Suite(.enabled(if: PeerKind.whatsmeow.isWanted, PeerKind.whatsmeow.absence))
struct WhatsmeowTests {
    @Test func `links by QR and signs for its device`() async throws {
        let violations = try await Scene.play { scene in
            let peer = try scene.peer(.whatsmeow)
            let code = try await peer.event("qr")["text"]?.text ?? ""
            let lid = try await scene.server.scan(code, account: Scene.first)
            try await peer.event("connected")
            let me = try await peer.call("me")
            #expect(me["lid"]?.text == "\(lid)")
            #expect(me["jid"]?.text == "\(Scene.first):\(lid.device)@s.whatsapp.net")
            #expect(try await scene.server.person(Scene.first).devices.last?.preKeys == 812)
            try await peer.stop()
        }
        #expect(violations.isEmpty)
    }

    @Test func `links by an eight-character code`() async throws {
        let violations = try await Scene.play { scene in
            let peer = try scene.peer(.whatsmeow)
            try await peer.event("qr")
            let code = try await peer.call("pairPhone", ["number": .text(Scene.first)]).text ?? ""
            #expect(code.count == 9)
            let lid = try await scene.server.enter(code: code, account: Scene.first)
            try await peer.event("connected")
            #expect(try await peer.call("me")["lid"]?.text == "\(lid)")
            try await peer.stop()
        }
        #expect(violations.isEmpty)
    }

    @Test func `logs in again after a restart and reads what waited`() async throws {
        let violations = try await Scene.play { scene in
            let contact = try await scene.server.addContact("Kim", script: .silent)
            var peer = try await scene.linked(.whatsmeow)
            let before = try await peer.call("text", ["to": .text(contact.jid), "text": "before"])
            try await scene.until("first text") { server in
                try await server.arrivals(contact.number).contains { $0.text == "before" }
            }
            #expect(before["id"]?.text?.isEmpty == false)
            try await scene.server.send("reply", from: contact.number, to: Scene.first)
            try await peer.event("message") { $0["text"] == "reply" }
            try await peer.stop()

            for text in ["one", "two", "three"] {
                try await scene.server.send(text, from: contact.number, to: Scene.first)
            }
            peer = try scene.peer(.whatsmeow)
            try await peer.event("connected")
            for text in ["one", "two", "three"] {
                try await peer.event("message") { $0["text"] == .text(text) }
            }
            #expect(try await peer.event("offlineSynced")["count"]?.number == 3)
            #expect(await !peer.hasHappened("qr"))

            try await peer.call("text", ["to": .text(contact.jid), "text": "after"])
            try await scene.until("text after the restart") { server in
                try await server.arrivals(contact.number).contains {
                    $0.text == "after" && $0.kind == "msg"
                }
            }
            try await peer.stop()
        }
        #expect(violations.isEmpty)
    }

    @Test func `reconnects after a dropped connection`() async throws {
        let violations = try await Scene.play { scene in
            let contact = try await scene.server.addContact("Kim", script: .echo)
            let peer = try await scene.linked(.whatsmeow)
            try await scene.server.end(try await scene.connection(), .drop)
            try await peer.event("connected")
            try await peer.call("text", ["to": .text(contact.lid), "text": "still here"])
            try await peer.event("message") { $0["text"] == "still here" }
            try await peer.stop()
        }
        #expect(violations.isEmpty)
    }

    @Test func `exchanges texts and receipts with a contact`() async throws {
        let violations = try await Scene.play { scene in
            let contact = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(.whatsmeow)
            let sent = try await peer.call(
                "text",
                ["to": .text(contact.jid), "text": "hello 👋"]
            )
            let id = try #require(sent["id"]?.text)
            try await peer.event("receipt") {
                $0["ids"]?.texts == [id] && $0["type"] == "delivered"
            }
            try await scene.server.read(contact.number, from: Scene.first)
            try await peer.event("receipt") { $0["ids"]?.texts == [id] && $0["type"] == "read" }
            let arrivals = try await scene.server.arrivals(contact.number)
            #expect(arrivals.map(\.text) == ["hello 👋"])
            let own = try await scene.server.arrivals(Scene.first)
            #expect(own.map(\.text) == ["hello 👋"])

            let answer = try await scene.server.send(
                "good day",
                from: contact.number,
                to: Scene.first
            )
            let received = try await peer.event("message") { $0["id"] == .text(answer) }
            #expect(received["text"] == "good day")
            try await peer.call(
                "read",
                [
                    "ids": .list([.text(answer)]), "chat": received["chat"] ?? .null,
                    "sender": received["sender"] ?? .null,
                ]
            )
            try await scene.until("read receipt") { server in
                try await server.sendings(contact.number).contains {
                    $0.id == answer && $0.receipts.contains { $0.type == "read" }
                }
            }
            try await peer.stop()
        }
        #expect(violations.isEmpty)
    }

    @Test func `reads a contact that begins the session`() async throws {
        let violations = try await Scene.play { scene in
            let contact = try await scene.server.addContact("Kim", script: .echo)
            let peer = try await scene.linked(.whatsmeow)
            try await scene.server.send("who is there?", from: contact.number, to: Scene.first)
            try await peer.event("message") { $0["text"] == "who is there?" }
            try await peer.call("text", ["to": .text(contact.jid), "text": "it is me"])
            try await peer.event("message") { $0["text"] == "it is me" }
            try await peer.stop()
        }
        #expect(violations.isEmpty)
    }

    @Test func `hears calls`() async throws {
        let violations = try await Scene.play { scene in
            let contact = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(.whatsmeow)
            let id = try await scene.server.call(from: contact.number, to: Scene.first)
            let call = try await peer.event("call")
            #expect(call["callID"]?.text == id)
            #expect(call["creator"]?.text == contact.lid)
            try await peer.stop()
        }
        #expect(violations.isEmpty)
    }

    @Test func `asks for a retry and answers one`() async throws {
        let violations = try await Scene.play { scene in
            let contact = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(.whatsmeow)
            try await scene.server.trouble([.damage], from: contact.number)
            try await scene.server.send("torn", from: contact.number, to: Scene.first)
            let read = try await peer.event("message") { $0["text"] == "torn" }
            #expect(read["retries"]?.number == 1)

            try await scene.server.breakNext(at: contact.number)
            try await peer.call("text", ["to": .text(contact.jid), "text": "again, please"])
            try await scene.until("resent text") { server in
                try await server.arrivals(contact.number).contains {
                    $0.text == "again, please" && $0.retries == 1 && $0.kind == "pkmsg"
                }
            }
            try await peer.stop()
        }
        #expect(violations.isEmpty)
    }

    @Test func `writes to LIDs, whatever the account is allowed`() async throws {
        let violations = try await Scene.play { scene in
            try await scene.server.setMigrated(false, Scene.first)
            let contact = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(.whatsmeow)
            let failure = await #expect(throws: PeerFailure.self) {
                try await peer.call("text", ["to": .text(contact.jid), "text": "refused"])
            }
            #expect(failure?.description.contains("400") == true)
            try await peer.stop()
        }
        #expect(violations.isEmpty)
    }
}
