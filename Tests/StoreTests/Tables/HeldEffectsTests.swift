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

    @Test func `the newest ten thousand or so are kept`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for number in 0..<12_000 {
                    try transaction.hold(effect("\(number)", on: "A"))
                }
            }
            let stored = try await database.write { try $0.insert(text("late", id: "A")) }
            #expect((10_000...10_256).contains(stored?.held.count ?? 0))
            #expect(stored?.held.last?.id.text == "11999")
        }
    }
}
