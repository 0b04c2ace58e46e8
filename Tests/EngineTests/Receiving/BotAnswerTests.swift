import BinaryNode
import Crypto
import Model
import Protobuf
import SQLite
import Store
import Support
import Testing
import WAProto

@testable import Engine

/// What bots answer, in parts that take each other's place.
@Suite struct BotAnswerTests {
    private static let bot = JID(user: "867051314767696", server: .bot)
    private static let secret = [UInt8](repeating: 7, count: 32)

    /// An account that asked something.
    private func asked() async throws -> Party {
        let party = try await Party.open()
        try await party.database.write { transaction in
            let question = WAMessage.with {
                $0.conversation = "why?"
                $0.messageContextInfo.messageSecret = Self.secret
            }
            _ = try transaction.insert(
                NewMessage(
                    chat: Self.bot,
                    id: MessageID("Q"),
                    sender: .lid("100"),
                    isFromMe: true,
                    time: Timestamp(seconds: 1_700_000_000),
                    content: .text("why?"),
                    encoded: question.serializedBytes()
                )
            )
        }
        return party
    }

    /// A part of an answer as whatsmeow reads it.
    private func part(_ text: String, id: String, of first: String? = nil) -> Node {
        let answer = first ?? id
        let forBots = HKDF.sha256(Self.secret, info: "Bot Message", count: 32)
        let sealed = AESGCM.seal(
            WAMessage.with { $0.conversation = text }.serializedBytes(),
            key: HKDF.sha256(forBots, info: "\(answer)100@lid\(Self.bot)", count: 32),
            nonce12: [UInt8](repeating: 1, count: 12),
            aad: Array("\(answer)\0\(Self.bot)".utf8)
        )
        let wrapped = WAMessageSecretMessage.with {
            $0.version = 1
            $0.encIV = [UInt8](repeating: 1, count: 12)
            $0.encPayload = sealed
        }
        var bot = Node("bot", ["edit": first == nil ? "first" : "last"])
        if let first { bot.attributes["edit_target_id"] = .text(first) }
        return Node(
            "message",
            ["id": .text(id), "from": .jid(Self.bot), "t": "1700000001", "type": "text"],
            content: .nodes([
                Node("enc", ["v": "2", "type": "msmsg"], bytes: wrapped.serializedBytes()),
                Node("meta", ["target_id": "Q", "target_sender_jid": .jid(.lid("100"))]), bot,
            ])
        )
    }

    @Test func `a later part takes the place of the first`() async throws {
        let party = try await asked()
        let events = party.database.events()
        await party.receiver.handle([part("Beca", id: "A1")])
        await party.receiver.handle([part("Because", id: "A2", of: "A1")])
        await party.receiver.handle([part("Because.", id: "A3", of: "A1")])
        // What comes once more changes nothing.
        await party.receiver.handle([part("Beca", id: "A1")])
        await party.receiver.handle([part("Because.", id: "A3", of: "A1")])
        let messages = try await party.messages(Self.bot)
        #expect(messages.map(\.content) == [.text("why?"), .text("Because.")])
        #expect(messages.last?.marks == nil)
        #expect(try party.rows("SELECT count(*) FROM revisions") { $0.int(0) } == [0])
        _ = try await events.first("the last part") {
            ($0 as? MessageEdited)?.previous == .text("Because")
        }
        #expect(party.exchange.takeSent().allSatisfy { $0.attributes["error"] == nil })
    }

    @Test func `what does not fit is refused as such`() async throws {
        let party = try await asked()
        var odd = part("Because.", id: "A1")
        odd.attributes["id"] = "A9"
        await party.receiver.handle([odd])
        #expect(try await party.messages(Self.bot).count == 1)
        #expect(party.exchange.takeSent().last?.string("error") == "495")
    }
}
