import BinaryNode
import Support
import Synchronization
import Testing

@testable import Engine

@Suite struct InboxTests {
    private func stanzas(_ numbers: Range<Int>) -> [Node] {
        numbers.map { Node("message", ["id": .text("\($0)")]) }
    }

    /// Puts more than there is room for; the flag says whether the putting is done.
    private func overfilled(
        _ inbox: Inbox,
        with last: [Node]
    ) async throws -> (Task<Void, Never>, Flag) {
        let done = Flag()
        let putting = Task {
            await inbox.put(last)
            done.raise()
        }
        try await until("a full inbox") { inbox.isFull }
        for _ in 0..<100 { await Task.yield() }
        #expect(!done.isRaised)
        return (putting, done)
    }

    @Test func `who puts in more than there is room for waits until some was taken`() async throws {
        let inbox = Inbox()
        await inbox.put(stanzas(0..<Inbox.countLimit - 1))
        let (putting, _) = try await overfilled(inbox, with: stanzas(0..<2))
        #expect(await inbox.take()?.count == Inbox.batchLimit)
        try await within("room") { await putting.value }
    }

    @Test func `large stanzas fill it as well`() async throws {
        let inbox = Inbox()
        let part = Node("enc", [:], content: .bytes([UInt8](repeating: 7, count: 16 << 20)))
        let large = Node("message", [:], content: .nodes([part, part]))
        let (putting, _) = try await overfilled(inbox, with: [large])
        #expect(await inbox.take()?.count == 1)
        try await within("room") { await putting.value }
        #expect(!inbox.isFull)
    }

    @Test func `what takes memory fills it, content or not`() async throws {
        let long = Node("notification", ["id": .text(String(repeating: "x", count: 16 << 20))])
        let empty = Node(
            "notification",
            content: .nodes([Node](repeating: Node("a"), count: 200_000))
        )
        for stanza in [long, empty] {
            let inbox = Inbox()
            await inbox.put([stanza])
            #expect(!inbox.isFull)
            let (putting, _) = try await overfilled(inbox, with: [stanza])
            _ = await inbox.take()
            try await within("room") { await putting.value }
        }
    }

    @Test func `who waits for room is woken when all is forgotten, or when cancelled`() async throws
    {
        let inbox = Inbox()
        let (cleared, _) = try await overfilled(inbox, with: stanzas(0..<Inbox.countLimit))
        inbox.clear()
        try await within("room") { await cleared.value }
        let (cancelled, _) = try await overfilled(inbox, with: stanzas(0..<Inbox.countLimit))
        cancelled.cancel()
        try await within("the end") { await cancelled.value }
        #expect(await inbox.take()?.count == Inbox.batchLimit)
    }

    @Test func `everything comes out once and in order`() async throws {
        let inbox = Inbox()
        let count = 30_000
        let putting = Task {
            for start in stride(from: 0, to: count, by: 700) {
                await inbox.put(stanzas(start..<min(start + 700, count)))
            }
        }
        try await within("all of them") {
            var next = 0
            while next < count, let batch = await inbox.take() {
                for node in batch {
                    #expect(node.string("id") == "\(next)")
                    next += 1
                }
            }
        }
        await putting.value
    }

    @Test func `who waits for stanzas ends when cancelled`() async throws {
        let inbox = Inbox()
        let taking = Task { await inbox.take() }
        taking.cancel()
        #expect(try await within("the end") { await taking.value } == nil)
    }
}

/// Something that happened or not.
private final class Flag: Sendable {
    private let state = Mutex(false)
    var isRaised: Bool { state.withLock { $0 } }
    func raise() { state.withLock { $0 = true } }
}
