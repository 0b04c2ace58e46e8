import Model
import SQLite
import Store
import Testing

@Suite struct HeldEffectsTests {
    let fixture = Fixture()

    func effect(_ id: String, on target: String) -> HeldEffect {
        HeldEffect(
            chat: ada,
            target: MessageID(target),
            id: MessageID(id),
            sender: ada,
            isFromMe: false,
            time: Timestamp(seconds: 1_700_000_000),
            encoded: [1, 2]
        )
    }

    @Test func `what waits for a message comes with it, each once`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for id in ["1", "1", "2"] { try transaction.hold(effect(id, on: "A")) }
                try transaction.hold(effect("3", on: "B"))
            }
            let stored = try await database.write { try $0.insert(text("late", id: "A")) }
            #expect(stored?.held == [effect("1", on: "A"), effect("2", on: "A")])
            let other = try await database.write { try $0.insert(text("later", id: "B")) }
            #expect(other?.held.map(\.id.text) == ["3"])
        }
    }

    @Test func `what nobody can do yet pushes nothing out that waits`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.hold(effect("waits", on: "A"))
                for number in 0..<12_000 {
                    try transaction.hold(effect("pin \(number)", on: "here"), isPresent: true)
                }
            }
            let stored = try await database.write { try $0.insert(text("late", id: "A")) }
            #expect(stored?.held.map(\.id.text) == ["waits"])
        }
        let left = try fixture.rows("SELECT count(*) FROM pending_effects") { $0.int(0) }
        #expect((10_000...10_256).contains(left.first ?? 0))
    }
}
