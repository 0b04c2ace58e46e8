import Foundation
import Model
import SQLite
import Support
import Testing

@testable import Store

/// A database that version 1 of the schema left behind, linked on a sandbox, opens with everything in it.
///
/// `Fixtures/version1.sqlite` holds chats by LID and by number and a group, unread and unavailable messages, a
/// failed one, three in the outbox (one sealed), a read receipt that waits, sessions, pre-keys and tokens.
@Suite struct VersionOneTests {
    let fixture = Fixture()
    let old: SQLiteConnection

    init() throws {
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/version1.sqlite").path
        try PrivateFile.createFolders(above: fixture.path)
        try FileManager.default.copyItem(atPath: source, toPath: fixture.path)
        // The fixture itself stays as it is, also when it is read.
        let copy = fixture.directory.path(of: "old.sqlite")
        try FileManager.default.copyItem(atPath: source, toPath: copy)
        old = try SQLiteConnection(copy, access: .readOnly)
    }

    @Test func `keeps every message with its state, in its chat`() async throws {
        let expected = try old.prepare(
            """
            SELECT m.row || '|' || c.jid || '|' || m.id || '|' || a.jid || '|' || m.is_from_me || '|' ||
                m.time || '|' || coalesce(m.state, '-') || '|' || m.is_read || '|' || coalesce(m.text, '')
            FROM messages m JOIN chats c ON c.id = m.chat JOIN addresses a ON a.id = m.sender
            ORDER BY m.row
            """
        ).all { $0.text(0) }
        try await fixture.run { database in
            let chats = try await database.read { try $0.chats(limit: 100) }
            var found: [Message] = []
            for chat in chats {
                found += try await database.read { try $0.messages(chat: chat.jid, limit: 100) }
            }
            let lines = found.sorted { $0.row < $1.row }.map { message in
                let state = message.state.map { "\($0.rawValue)" } ?? "-"
                return "\(message.row)|\(message.chat)|\(message.id)|\(message.sender)|"
                    + "\(message.isFromMe ? 1 : 0)|\(message.time.milliseconds)|\(state)|"
                    + "\(message.isRead ? 1 : 0)|\(Self.oldText(of: message.content))"
            }
            #expect(lines == expected)
            #expect(lines.count == 18)
        }
    }

    private static func oldText(of content: Message.Content) -> String {
        switch content.value {
        case let content as TextContent: content.text
        case let content as UnavailableContent: content.reason
        case is SecurityCodeChangedContent: "securityCodeChanged"
        default: content.preview
        }
    }

    @Test func `keeps the chat list`() async throws {
        let expected = try old.prepare(
            """
            SELECT jid, phone, name, unread, last_activity, last_message FROM chat_rows
            ORDER BY last_activity DESC, id DESC
            """
        ).all { row in
            "\(row.text(0)) \(row.text(1)) \(row.text(2)) \(row.int(3)) \(row.int(4)) \(row.int(5))"
        }
        try await fixture.run { database in
            let chats = try await database.read { try $0.chats(limit: 100) }
            let lines = chats.map { chat in
                "\(chat.jid) \(chat.phone?.description ?? "") \(chat.name ?? "") \(chat.unreadCount) "
                    + "\(chat.lastActivity.milliseconds) \(chat.lastMessage?.row ?? 0)"
            }
            #expect(lines == expected)
            #expect(lines.count == 7)
        }
    }

    @Test func `keeps the outbox with its sealed stanza, and receipts in it`() async throws {
        let expected = try old.prepare(
            """
            SELECT entry, o.id, stanza, payload FROM outbox o JOIN messages ON row = message
            ORDER BY entry
            """
        ).all { ($0.int(0), $0.text(1), $0.optionalBytes(2), $0.bytes(3)) }
        let receipts = try old.prepare("SELECT id, stanza FROM pending_receipts ORDER BY entry")
            .all { ($0.text(0), $0.optionalBytes(1)) }
        try await fixture.run { database in
            let waiting = try await database.read { try $0.outbox() }
            let messages = waiting.filter { $0.lane.answer == .message }
                .sorted { $0.entry < $1.entry }
            #expect(messages.map(\.entry) == expected.map(\.0))
            #expect(messages.map(\.id.text) == expected.map(\.1))
            #expect(messages.map(\.stanza) == expected.map(\.2))
            #expect(messages.map(\.payload) == expected.map(\.3))
            #expect(messages.count == 3)
            let told = waiting.filter { $0.lane.answer == .receipt }
            #expect(told.map(\.id.text) == receipts.map(\.0))
            #expect(told.map(\.stanza) == receipts.map(\.1))
            #expect(told.count == 1)
            // A number that was used once is never used again.
            _ = try await database.write { try $0.enqueue(outgoing("one more", id: "NEW")) }
            let next = try await database.read { try $0.outbox() }
                .first { $0.id == MessageID("NEW") }
            #expect(try #require(next).entry > (waiting.map(\.entry).max() ?? 0))
        }
    }

    @Test(arguments: [
        "credentials", "signed_prekeys", "prekeys", "sessions", "identities", "sender_keys",
        "peer_messages", "app_values",
    ])
    func `leaves keys, sessions and receipts as they are`(table: String) async throws {
        try await fixture.run { _ in }
        let new = try SQLiteConnection(fixture.path, access: .readOnly)
        let (before, after) = (try dump(table, of: old), try dump(table, of: new))
        #expect(before == after)
        #expect(!before.isEmpty || ["sender_keys", "peer_messages"].contains(table))
    }

    private func dump(_ table: String, of connection: SQLiteConnection) throws -> [String] {
        let columns = try connection.prepare("SELECT name FROM pragma_table_info('\(table)')")
            .all { $0.text(0) }
        let row = columns.map { "coalesce(quote(\($0)), '')" }.joined(separator: " || '|' || ")
        return try connection.prepare("SELECT \(row) FROM \(table)").all { $0.text(0) }
    }

    @Test func `keeps who is who, their devices, tokens and counts`() async throws {
        let pairs = try old.prepare("SELECT lid, phone FROM lid_map").all {
            ($0.text(0), $0.text(1))
        }
        let lists = try old.prepare("SELECT user, devices FROM device_lists")
            .all { ($0.text(0), $0.text(1)) }
        let tokens = try old.prepare("SELECT jid, time, issued FROM privacy_tokens")
            .all { ($0.text(0), $0.int(1), $0.optionalInt(2)) }
        try await fixture.run { database in
            try await database.write { transaction throws in
                for (lid, phone) in pairs {
                    #expect(try transaction.lid(for: .phone(phone)) == .lid(lid))
                    #expect(try transaction.phone(for: .lid(lid)) == .phone(phone))
                }
                for (user, devices) in lists {
                    let jid = try #require(JID(user))
                    #expect(try transaction.devices(of: jid)?.text == devices)
                }
                for (user, time, issued) in tokens {
                    let token = try transaction.privacyToken(for: try #require(JID(user)))
                    #expect(token?.time == time)
                    #expect(token?.issued == issued)
                }
            }
            let counted = try old.prepare("SELECT key, count FROM retries")
                .all { ($0.text(0), Int($0.int(1))) }
            for (key, count) in counted {
                #expect(try await database.write { try $0.bumpRetry(key) } == count + 1)
            }
            #expect(pairs.count == 5 && lists.count == 3 && tokens.count == 2 && counted.count == 1)
        }
    }

    @Test func `finds old and new messages, and goes on with the event numbers`() async throws {
        let last = try old.prepare("SELECT max(sequence) FROM events").first { $0.int(0) }
        try await fixture.run { database in
            #expect(try await database.read { try $0.search("naive strasse", limit: 9) }.isEmpty)
            #expect(try await database.read { try $0.search("naive", limit: 9) }.count == 1)
            #expect(database.journal.last == last)
            _ = try await database.write { try $0.insert(text("naïve again", id: "NEW")) }
            try await database.finishSearchIndex()
            #expect(try await database.read { try $0.search("naive", limit: 9) }.count == 2)
            #expect(database.journal.last > (last ?? 0))
        }
    }

    /// Addresses that cannot be read back got in once, and stopped the outbox for good.
    @Test func `leaves behind what was stored under an address that cannot be read`() async throws {
        let damaged = try SQLiteConnection(fixture.path, access: .readWrite)
        try damaged.execute(
            """
            INSERT INTO addresses (id, jid) VALUES (90, 'x:y:3@lid');
            INSERT INTO chats (id, jid, last_activity, last_message)
                VALUES (90, 'x:y:3@lid', 1, 90), (91, 'john.doe.1@s.whatsapp.net', 1, 91);
            INSERT INTO messages (row, chat, sender, id, is_from_me, time, kind, text, state, is_read)
                VALUES (90, 90, 1, 'O', 1, 1, 2, 'lost', 0, 1), (91, 91, 1, 'P', 1, 1, 2, 'lost', 0, 1),
                    (92, 1, 90, 'Q', 0, 1, 2, 'lost', NULL, 0);
            INSERT INTO outbox (message, id) VALUES (90, 'O'), (91, 'P');
            """
        )
        try await fixture.run { database throws in
            #expect(try await database.read { try $0.chats(limit: 100) }.count == 7)
            #expect(try await database.read { try $0.queuedCount() } == 3)
            #expect(try await database.read { try $0.counts() }.messages == 18)
        }
    }
}
