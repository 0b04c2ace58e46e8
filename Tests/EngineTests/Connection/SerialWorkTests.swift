import Support
import Synchronization
import Testing

@testable import Engine

@Suite struct SerialWorkTests {
    @Test func `a line's jobs are done in order, one at a time, also those that come meanwhile`()
        async throws
    {
        let (background, queue) = (BackgroundTasks(), SerialWork<Int, Int>())
        let (done, finish) = AsyncStream.makeStream(of: Int.self)
        let atWork = Mutex(0)
        @Sendable func work(_ job: Int) async {
            #expect(
                atWork.withLock {
                    $0 += 1; return $0
                } == 1
            )
            await Task.yield()
            if job == 2 { queue.add([4], in: background, by: { _ in 0 }, work) }
            atWork.withLock { $0 -= 1 }
            finish.yield(job)
        }
        queue.add([1, 2], in: background, by: { _ in 0 }, work)
        queue.add([3], in: background, by: { _ in 0 }, work)
        var order: [Int] = []
        for await job in done {
            order.append(job)
            if order.count == 4 { break }
        }
        #expect(order == [1, 2, 3, 4])
        // And again after it had nothing to do.
        queue.add([5], in: background, by: { _ in 0 }, work)
        #expect(await done.first { _ in true } == 5)
        await background.stop()
    }

    @Test func `many lines that wait leave room for others`() async throws {
        let (background, queue) = (BackgroundTasks(), SerialWork<Int, Int>())
        let (done, finish) = AsyncStream.makeStream(of: Int.self)
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        queue.add(Array(0...40), in: background, by: { $0 }) { job in
            if job < 40 { for await _ in gate {} }
            finish.yield(job)
        }
        let first = try await within("the one that does not wait") {
            await done.first { _ in true }
        }
        #expect(first == 40)
        opening.finish()
        await background.stop()
    }

    @Test func `a job that waits holds up its own line, and no more go on than allowed`()
        async throws
    {
        let (background, queue) = (BackgroundTasks(), SerialWork<Int, Int>(width: 2))
        let (done, finish) = AsyncStream.makeStream(of: Int.self)
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let atWork = Mutex((now: 0, most: 0))
        // Tens are lines; the first of line 1 waits.
        queue.add([10, 11, 20, 30, 21], in: background, by: { $0 / 10 }) { job in
            atWork.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            if job == 10 { for await _ in gate {} }
            atWork.withLock { $0.now -= 1 }
            finish.yield(job)
        }
        var order: [Int] = []
        for await job in done {
            order.append(job)
            if order.count == 3 { opening.finish() }
            if order.count == 5 { break }
        }
        #expect(Set(order.prefix(3)) == [20, 21, 30])
        #expect(order.suffix(2) == [10, 11])
        #expect(atWork.withLock { $0.most } == 2)
        await background.stop()
    }
}
