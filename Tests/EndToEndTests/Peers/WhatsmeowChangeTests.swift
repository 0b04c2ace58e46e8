import Commands
import Crypto
import Encodings
import Engine
import Model
import Sandbox
import Testing

/// martlet and whatsmeow answering, changing, deleting and voting, each on what the other sent.
@Suite(.enabled(if: PeerKind.whatsmeow.isWanted, PeerKind.whatsmeow.absence))
struct WhatsmeowChangeTests {
    private static let whatsmeow = JID.phone(Scene.first)
    private static let martlet: PeerValue = .text("\(Scene.second)@s.whatsapp.net")

    @Test func `whatsmeow understands what martlet does`() async throws {
        let violations = try await Scene.play { scene in
            let peer = try await scene.linked(.whatsmeow)
            try await peer.call("confirm")
            let martlet = try await scene.martlet()
            let account = martlet.account
            let sent = try await account.perform(SendText(to: Self.whatsmeow, text: "helo"))
            try await martlet.state(.delivered, of: sent.id)
            _ = try await account.perform(
                EditMessage(chat: sent.chat, message: sent.id, text: "hello")
            )
            try await peer.event("message") {
                $0["did"] == "MESSAGE_EDIT" && $0["to"] == .text(sent.id.text)
                    && $0["words"] == "hello"
            }
            let answer = try await account.perform(
                SendText(to: sent.chat, text: "again", quoted: sent.id)
            )
            try await peer.event("message") {
                $0["id"] == .text(answer.id.text) && $0["quoted"] == .text(sent.id.text)
            }
            _ = try await account.perform(
                PinMessage(chat: sent.chat, message: sent.id, seconds: 86_400)
            )
            try await peer.event("message") {
                $0["did"] == "PIN" && $0["to"] == .text(sent.id.text)
            }
            _ = try await account.perform(DeleteMessage(chat: sent.chat, message: sent.id))
            try await peer.event("message") {
                $0["did"] == "REVOKE" && $0["to"] == .text(sent.id.text)
            }
            try await peer.stop()
            await account.close()
        }
        #expect(violations.isEmpty, "\(violations)")
    }

    @Test func `martlet understands what whatsmeow does`() async throws {
        let violations = try await Scene.play { scene in
            let peer = try await scene.linked(.whatsmeow)
            let martlet = try await scene.martlet()
            let me = try await peer.call("me")
            let sent = try await peer.call("text", ["to": Self.martlet, "text": "helo"])
            let id = try #require(sent["id"])
            let theirs = try await martlet.text("helo")
            let chat: [String: PeerValue] = ["chat": Self.martlet, "to": id]
            try await peer.call("edit", chat.merging(["text": "hello"]) { $1 })
            let edited = try await martlet.text("hello")
            #expect(edited.id == theirs.id)
            try await peer.call("revoke", chat.merging(["sender": me["jid"] ?? .null]) { $1 })
            try await scene.until("deletion") { _ in
                try await martlet.account.perform(GetMessage(id: theirs.id, chat: theirs.chat))
                    .message.content.kind == DeletedContent.kind
            }
            try await peer.stop()
            await martlet.account.close()
        }
        #expect(violations.isEmpty, "\(violations)")
    }

    @Test func `each votes in the other's poll`() async throws {
        let violations = try await Scene.play { scene in
            let peer = try await scene.linked(.whatsmeow)
            try await peer.call("confirm")
            let martlet = try await scene.martlet()
            let account = martlet.account
            let ours = try await account.perform(
                SendPoll(to: Self.whatsmeow, name: "Tea?", options: ["yes", "no"], selectable: 1)
            )
            let asked = try await peer.event("message") { $0["poll"] == "Tea?" }
            #expect(asked["options"]?.texts == ["yes", "no"])
            try await peer.call(
                "vote",
                [
                    "chat": asked["chat"] ?? .null, "to": .text(ours.id.text),
                    "options": .list(["no"]),
                ]
            )
            try await scene.until("their vote") { _ in
                try await account.perform(GetMessage(id: ours.id, chat: ours.chat))
                    .tallies?.map(\.count) == [0, 1]
            }
            let made = try await peer.call(
                "poll",
                ["chat": Self.martlet, "name": "Milk?", "options": .list(["yes", "no"])]
            )
            let id = MessageID(try #require(made["id"]?.text))
            try await scene.until("their poll") { _ in
                try await account.perform(ListMessages(chat: ours.chat)).contains { $0.id == id }
            }
            _ = try await account.perform(
                SendVote(chat: ours.chat, message: id, options: ["yes"])
            )
            let yes = Hex.encode(SHA256.hash(Array("yes".utf8)))
            try await peer.event("message") { $0["votes"]?.texts == [yes] }
            try await peer.stop()
            await account.close()
        }
        #expect(violations.isEmpty, "\(violations)")
    }
}
