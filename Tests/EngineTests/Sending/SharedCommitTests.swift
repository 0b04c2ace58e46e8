import Model
import Store
import Testing

@testable import Engine

@Suite struct SharedCommitTests {
    func thing(_ id: String, key: String? = nil) -> OutgoingThing {
        OutgoingThing(
            chat: .lid("200"),
            answer: .receipt,
            kind: "read",
            id: MessageID(id),
            payload: [1],
            key: key
        )
    }

    @Test func `what the database refuses fails alone`() async throws {
        let party = try await Party.open()
        // A key that stands for something which is no message: a message under it breaks a rule of the table.
        _ = try await party.outbox.commit { try $0.enqueue(thing("K", key: "taken")) }
        let draft = try Draft.text("hi", to: .lid("200"), key: "taken", random: party.random)
        let refusals = await withTaskGroup(of: EngineError?.self) { group in
            for number in 0..<60 {
                group.addTask {
                    do throws(EngineError) {
                        if number % 20 == 10 {
                            _ = try await party.outbox.send(draft)
                        } else {
                            try await party.outbox.post(thing("\(number)"))
                        }
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            return await group.reduce(into: [EngineError]()) { all, error in
                if let error { all.append(error) }
            }
        }
        #expect(refusals.count == 3)
        for case .storage(_, let trouble) in refusals { #expect(trouble == .refusal) }
        #expect(try await party.waiting().count == 58)
        #expect(try await party.messages(.lid("200")).isEmpty)
    }
}
