import BinaryNode
import Synchronization
import Testing

@testable import Engine

@Suite struct WaitingTests {
    /// One wait in a table of its own, ended by what is done to the table.
    private func wait(
        resend: Bool = true,
        _ act: (inout Waiting) -> Void
    ) async -> Result<Node, EngineError> {
        await withCheckedContinuation { answer in
            var waiting = Waiting()
            waiting.add("1.2-3", bytes: [7], resend: resend, timer: Task {}, answer: answer)
            act(&waiting)
        }
    }

    private let answer = Node("iq", ["id": "1.2-3", "type": "result"])

    @Test func `an answer is matched by its id alone`() async {
        let result = await wait { waiting in
            let stanzas = [
                Node("iq", ["id": "1.2-4", "type": "result"]), Node("message", ["id": "1.2-3"]),
                answer, answer,
            ]
            let taken = stanzas.map { waiting.resolve($0) }
            #expect(taken == [false, false, true, false])
            #expect(waiting.isEmpty)
        }
        #expect(result == .success(answer))
    }

    @Test func `an ack is an answer too`() async {
        let ack = Node("ack", ["id": "1.2-3", "class": "message"])
        let result = await wait { _ = $0.resolve(ack) }
        #expect(result == .success(ack))
    }

    @Test func `a lost connection fails what may not be sent again`() async {
        let once = await wait(resend: false) { $0.lose(forGood: false) }
        #expect(once == .failure(.notConnected))
        let forGood = await wait { $0.lose(forGood: true) }
        #expect(forGood == .failure(.notConnected))
    }

    @Test func `what may be sent again is held and sent once more`() async {
        let result = await wait { waiting in
            waiting.lose(forGood: false)
            #expect(waiting.hasHeld)
            let sent = [waiting.resend(), waiting.resend()]
            #expect(sent == [[[7]], []])
            #expect(!waiting.hasHeld)
            _ = waiting.resolve(answer)
        }
        #expect(result == .success(answer))
    }

    @Test func `what is held is sent again in the order in which it came`() async {
        let table = Table()
        let numbers = (0..<40).map { UInt8($0) }
        for number in numbers {
            let (added, add) = AsyncStream.makeStream(of: Void.self)
            Task {
                _ = await withCheckedContinuation { answer in
                    table.add(number, answer)
                    add.finish()
                }
            }
            for await _ in added {}
        }
        #expect(table.loseAndResend() == numbers.map { [$0] })
        table.end()
    }

    @Test func `nothing is sent a third time`() async {
        let result = await wait { waiting in
            waiting.lose(forGood: false)
            _ = waiting.resend()
            waiting.lose(forGood: false)
            #expect(waiting.isEmpty)
        }
        #expect(result == .failure(.notConnected))
    }

    @Test func `what is held too long fails`() async {
        let result = await wait { waiting in
            waiting.lose(forGood: false)
            waiting.failHeld()
        }
        #expect(result == .failure(.notConnected))
    }
}

/// A table for several who wait at once.
private final class Table: Sendable {
    private let waiting = Mutex(Waiting())

    func add(_ number: UInt8, _ answer: Waiting.Answer) {
        waiting.withLock {
            $0.add(
                "1.2-\(number)",
                bytes: [number],
                resend: true,
                timer: Task {},
                answer: answer
            )
        }
    }

    func loseAndResend() -> [[UInt8]] {
        waiting.withLock { waiting in
            waiting.lose(forGood: false)
            return waiting.resend()
        }
    }

    func end() { waiting.withLock { $0.lose(forGood: true) } }
}
