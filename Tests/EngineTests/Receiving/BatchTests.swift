import BinaryNode
import Model
import SQLite
import Store
import Support
import Testing

@testable import Engine

/// A batch in which one stanza fails.
@Suite struct BatchTests {
    /// An account that has read from Ada and Eve, after somebody tampered with its database.
    private func tampered(with sql: String) async throws -> (party: Party, ada: Peer, eve: Peer) {
        let party = try await Party.open()
        let ada = try party.contact()
        let eve = try party.contact("300")
        try ada.open(try await party.published(), of: Party.lid)
        try eve.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([
            try ada.text("1", to: Party.lid), try eve.text("1", to: Party.lid),
        ])
        await party.database.close()
        let connection = try SQLiteConnection(party.database.path, access: .readWrite)
        try connection.execute(sql)
        _ = party.exchange.takeSent()
        let reopened = try await Party.open(in: party.directory, exchange: party.exchange)
        return (reopened, ada, eve)
    }

    @Test func `a damaged session holds up nobody else, and is made anew`() async throws {
        let (party, ada, eve) = try await tampered(
            with: "UPDATE sessions SET record = x'FF' WHERE name = '300_1'"
        )
        await party.receiver.handle([
            try ada.text("2", to: Party.lid), try eve.text("2", to: Party.lid),
            try ada.text("3", to: Party.lid),
        ])
        let texts = try await party.messages(.lid("200")).map(\.content)
        #expect(texts == [.text("1"), .text("2"), .text("3")])
        #expect(try await party.messages(.lid("300")).map(\.content) == [.text("1"), .waiting])
        let retry = party.exchange.sent.first { $0.string("type") == "retry" }
        #expect(retry?.child("keys") != nil)
    }

    @Test func `what the database refuses is taken back, refused and does not come again`()
        async throws
    {
        let (party, ada, _) = try await tampered(
            with:
                "INSERT INTO device_lists (person, devices) SELECT id, 'x y z' FROM people WHERE lid = '300'"
        )
        let changed = Node(
            "notification",
            ["id": "N", "type": "devices", "from": .jid(.lid("300")), "t": "1700000000"],
            content: .nodes([
                Node("remove", [:]) { Node("device", ["jid": .jid(.lid("300", device: 4))]) }
            ])
        )
        await party.receiver.handle([
            try ada.text("2", to: Party.lid), changed, try ada.text("3", to: Party.lid),
        ])
        let texts = try await party.messages(.lid("200")).map(\.content)
        #expect(texts == [.text("1"), .text("2"), .text("3")])
        let answers = party.exchange.sent.map { $0.string("error") ?? $0.tag }
        #expect(answers == ["receipt", "500", "receipt"])
    }
}
