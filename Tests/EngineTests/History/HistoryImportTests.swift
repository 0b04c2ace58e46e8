import Crypto
import Log
import Model
import Protobuf
import SQLite
import Store
import Support
import Testing
import WAProto

@testable import Engine

/// What an account makes of a part of the past that is kept.
@Suite struct HistoryImportTests {
    private func start(_ party: Party) -> HistoryImport {
        let options = Account.Options(
            name: "a",
            databasePath: party.directory.path(of: "account.db"),
            // What is in the notice itself is not asked for anywhere.
            server: ServerEndpoint(
                url: "ws://127.0.0.1:1",
                rootKey: party.credentials.identityKey.publicKey
            )
        )
        return HistoryImport(
            link: party.link,
            outbox: party.outbox,
            media: MediaWork(party.link, options)
        )
    }

    /// A notice with texts of these ids in it, the newest first.
    private func keep(_ ids: [String], in party: Party) async throws {
        let history = WAHistorySync.with { history in
            history.syncType = .onDemand
            history.conversations = [
                .with { conversation in
                    conversation.id = "200@lid"
                    conversation.messages = ids.enumerated().map { place, id in
                        .with {
                            $0.message.key.id = id
                            $0.message.messageTimestamp = UInt64(1_700_000_000 - place)
                            $0.message.message.conversation = "text \(place)"
                        }
                    }
                }
            ]
        }
        let notice = WAMessage.with {
            $0.protocolMessage.type = .historySyncNotification
            $0.protocolMessage.historySyncNotification.syncType = .onDemand
            $0.protocolMessage.historySyncNotification.initialHistBootstrapInlinePayload =
                Self.deflated(history.serializedBytes())
        }
        try await party.database.write {
            try $0.keepPeerMessage(
                id: MessageID("N"),
                time: Timestamp(seconds: 1_700_000_000),
                encoded: notice.serializedBytes()
            )
        }
    }

    /// The zlib form of a few bytes, stored as they are (RFC 1950, RFC 1951 section 3.2.4).
    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        func halves(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
        let (a, b) = bytes.reduce((1, 0)) { sums, byte in
            let a = (sums.0 + Int(byte)) % 65_521
            return (a, (sums.1 + a) % 65_521)
        }
        let head: [UInt8] = [0x78, 0x01, 0x01]
        return head + halves(bytes.count) + halves(~bytes.count) + bytes
            + halves(b).reversed() + halves(a).reversed()
    }

    private func kept(_ party: Party) throws -> Int {
        try party.rows("SELECT 1 FROM peer_messages") { $0.int(0) }.count
    }

    @Test func `a message that cannot be stored holds up no other`() async throws {
        let party = try await Party.open()
        try await keep(["A", String(repeating: "x", count: 257), "C"], in: party)
        await start(party).wake()
        try await until("the part to be worked through") { try kept(party) == 0 }
        let texts = try await party.messages(.lid("200")).map(\.content)
        #expect(texts == [.text("text 2"), .text("text 0")])
        let told = try party.rows("SELECT events FROM journal") { $0.text(0) }
        #expect(told.count { $0.contains("chat.history") && $0.contains("\"count\":2") } == 1)
    }

    @Test func `a part that the database refuses is not tried again and again`() async throws {
        let log = KeptLog()
        let party = try await Party.open(log: log.log)
        try await keep(["A"], in: party)
        try await party.database.write { try $0.refuseEvents() }
        await start(party).wake()
        try await until("word of it") {
            log.lines.contains { $0.contains("could not be stored") }
        }
        try await until("the part to go") { try kept(party) == 0 }
        #expect(try await party.messages(.lid("200")).isEmpty)
    }

    @Test(arguments: [15, 16, 40])
    func `a notice is found behind what nobody works through yet`(count: Int) async throws {
        let party = try await Party.open()
        try await party.database.write { transaction in
            for number in 0..<count {
                try transaction.keepPeerMessage(
                    id: MessageID("other \(number)"),
                    time: Timestamp(seconds: 1_700_000_000),
                    encoded: [UInt8(number)]
                )
            }
        }
        try await keep(["A"], in: party)
        await start(party).wake()
        try await until("the text") { try await party.messages(.lid("200")).count == 1 }
        #expect(try kept(party) == count)
    }
}
