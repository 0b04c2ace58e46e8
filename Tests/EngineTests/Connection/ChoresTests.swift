import Support
import Synchronization
import Testing

@testable import Engine

@Suite struct ChoresTests {
    @Test func `stopping cancels what goes on and waits for its end`() async throws {
        let chores = Chores()
        let ended = Mutex(0)
        for _ in 0..<10 {
            chores.start {
                try? await Task.sleep(for: .seconds(600))
                ended.withLock { $0 += 1 }
            }
        }
        try await within("the end of all chores") { await chores.stop() }
        #expect(ended.withLock { $0 } == 10)
    }

    @Test func `more can be started after stopping`() async throws {
        let chores = Chores()
        await chores.stop()
        let (stream, continuation) = AsyncStream<Int>.makeStream()
        chores.start { continuation.yield(7) }
        #expect(try await stream.first("the work") { _ in true } == 7)
        await chores.stop()
    }
}
