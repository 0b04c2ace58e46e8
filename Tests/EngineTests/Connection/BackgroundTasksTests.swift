import Support
import Synchronization
import Testing

@testable import Engine

@Suite struct BackgroundTasksTests {
    @Test func `stopping cancels what goes on and waits for its end`() async throws {
        let background = BackgroundTasks()
        let ended = Mutex(0)
        for _ in 0..<10 {
            background.start {
                try? await Task.sleep(for: .seconds(600))
                ended.withLock { $0 += 1 }
            }
        }
        try await within("the end of all background") { await background.stop() }
        #expect(ended.withLock { $0 } == 10)
    }

    @Test func `more can be started after stopping`() async throws {
        let background = BackgroundTasks()
        await background.stop()
        let (stream, continuation) = AsyncStream<Int>.makeStream()
        background.start { continuation.yield(7) }
        #expect(try await stream.first("the work") { _ in true } == 7)
        await background.stop()
    }
}
