import Commands
import Engine
import Model
import Sandbox
import Testing

/// martlet's engine and whatsmeow, writing to each other through the sandbox.
@Suite(.enabled(if: PeerKind.whatsmeow.isWanted, PeerKind.whatsmeow.absence))
struct MartletAndWhatsmeowTests {
    private static let whatsmeow = JID.phone(Scene.first)
    private static let martlet: PeerValue = .text("\(Scene.second)@s.whatsapp.net")

    @Test func `exchange texts and receipts`() async throws {
        let violations = try await Scene.play { scene in
            let peer = try await scene.linked(.whatsmeow)
            try await peer.call("confirm")
            let martlet = try await scene.martlet()
            _ = try await martlet.account.perform(SetForceActive(isOn: true))

            let ours = try await martlet.account.perform(
                SendText(to: Self.whatsmeow, text: "from martlet")
            )
            let read = try await peer.event("message") { $0["text"] == "from martlet" }
            #expect(read["id"]?.text == ours.id.text)
            try await martlet.state(.delivered, of: ours.id)
            try await peer.call(
                "read",
                [
                    "ids": .list([.text(ours.id.text)]), "chat": read["chat"] ?? .null,
                    "sender": read["sender"] ?? .null,
                ]
            )
            try await martlet.state(.read, of: ours.id)

            let theirs = try await peer.call(
                "text",
                ["to": Self.martlet, "text": "from whatsmeow"]
            )
            let id = try #require(theirs["id"]?.text)
            let message = try await martlet.text("from whatsmeow")
            #expect(message.id.text == id)
            #expect(
                try await martlet.account.perform(ListChats(limit: 10)).map(\.jid) == [message.chat]
            )
            try await peer.event("receipt") {
                $0["ids"]?.texts == [id] && ["delivered", "inactive"].contains($0["type"]?.text)
            }
            _ = try await martlet.account.perform(
                MarkRead(chat: message.chat, through: message.row)
            )
            try await peer.event("receipt") { $0["ids"]?.texts == [id] && $0["type"] == "read" }

            try await peer.stop()
            await martlet.account.close()
        }
        #expect(violations.isEmpty)
    }

    @Test func `whatsmeow begins the session`() async throws {
        let violations = try await Scene.play { scene in
            let peer = try await scene.linked(.whatsmeow)
            try await peer.call("confirm")
            let martlet = try await scene.martlet()
            try await peer.call(
                "text",
                ["to": Self.martlet, "text": "first", "extended": .flag(true)]
            )
            let message = try await martlet.text("first")
            let answer = try await martlet.account.perform(
                SendText(to: message.chat, text: "second")
            )
            try await peer.event("message") { $0["text"] == "second" }
            try await martlet.state(.delivered, of: answer.id)
            try await peer.stop()
            await martlet.account.close()
        }
        #expect(violations.isEmpty)
    }

    @Test func `retry receipts work both ways`() async throws {
        let violations = try await Scene.play { scene in
            let peer = try await scene.linked(.whatsmeow)
            try await peer.call("confirm")
            let martlet = try await scene.martlet()

            try await scene.server.trouble([.damage], from: Scene.first)
            try await peer.call("text", ["to": Self.martlet, "text": "torn for martlet"])
            _ = try await martlet.text("torn for martlet")

            try await scene.server.trouble([.damage], from: Scene.second)
            let ours = try await martlet.account.perform(
                SendText(to: Self.whatsmeow, text: "torn for whatsmeow")
            )
            let read = try await peer.event("message") { $0["text"] == "torn for whatsmeow" }
            #expect(read["retries"]?.number == 1)
            #expect(read["id"]?.text == ours.id.text)
            try await martlet.state(.delivered, of: ours.id)

            for account in [Scene.first, Scene.second] {
                let client = try await scene.server.person(account).devices.last
                #expect(client?.tally.retries == 1, "\(account) asked for one retry")
            }
            try await peer.stop()
            await martlet.account.close()
        }
        #expect(violations.isEmpty)
    }

    @Test func `go on after both restarted`() async throws {
        let violations = try await Scene.play { scene in
            var peer = try await scene.linked(.whatsmeow)
            var martlet = try await scene.martlet()
            _ = try await martlet.account.perform(SendText(to: Self.whatsmeow, text: "before"))
            try await peer.event("message") { $0["text"] == "before" }
            try await peer.call("text", ["to": Self.martlet, "text": "before too"])
            _ = try await martlet.text("before too")
            try await peer.stop()

            let away = try await martlet.account.perform(
                SendText(to: Self.whatsmeow, text: "while away")
            )
            try await martlet.state(.sent, of: away.id)
            await martlet.account.close()
            peer = try scene.peer(.whatsmeow)
            try await peer.event("message") { $0["text"] == "while away" }
            try await peer.call("confirm")
            try await peer.call("text", ["to": Self.martlet, "text": "while you slept"])
            martlet = try await scene.martlet()
            _ = try await martlet.text("while you slept")
            let last = try await martlet.account.perform(
                SendText(to: Self.whatsmeow, text: "both back")
            )
            try await peer.event("message") { $0["text"] == "both back" }
            try await martlet.state(.delivered, of: last.id)
            try await peer.stop()
            await martlet.account.close()
        }
        #expect(violations.isEmpty)
    }

    @Test func `see each other's messages as devices of one account`() async throws {
        let violations = try await Scene.play { scene in
            let contact = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(.whatsmeow)
            let martlet = try await scene.martlet(to: Scene.first)
            try await peer.call("text", ["to": .text(contact.jid), "text": "by whatsmeow"])
            let copy = try await martlet.text("by whatsmeow")
            #expect(copy.isFromMe)
            #expect("\(copy.chat)" == contact.lid)

            _ = try await martlet.account.perform(SendText(to: copy.chat, text: "by martlet"))
            let read = try await peer.event("message") { $0["text"] == "by martlet" }
            #expect(read["fromMe"] == .flag(true))
            try await scene.until("both texts") { server in
                let arrivals = try await server.arrivals(contact.number)
                return arrivals.map(\.text) == ["by whatsmeow", "by martlet"]
            }
            try await peer.stop()
            await martlet.account.close()
        }
        #expect(violations.isEmpty)
    }
}
