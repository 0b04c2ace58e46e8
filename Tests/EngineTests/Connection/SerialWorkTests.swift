import Support
import Synchronization
import Testing

@testable import Engine

@Suite struct SerialWorkTests {
    @Test func `jobs are done in order, one at a time, also those that come meanwhile`()
        async throws
    {
        let (background, queue) = (BackgroundTasks(), SerialWork<Int>())
        let (done, finish) = AsyncStream.makeStream(of: Int.self)
        let atWork = Mutex(0)
        @Sendable func work(_ job: Int) async {
            #expect(
                atWork.withLock {
                    $0 += 1; return $0
                } == 1
            )
            await Task.yield()
            if job == 2 { queue.add([4], in: background, work) }
            atWork.withLock { $0 -= 1 }
            finish.yield(job)
        }
        queue.add([1, 2], in: background, work)
        queue.add([3], in: background, work)
        var order: [Int] = []
        for await job in done {
            order.append(job)
            if order.count == 4 { break }
        }
        #expect(order == [1, 2, 3, 4])
        // And again after it had nothing to do.
        queue.add([5], in: background, work)
        #expect(await done.first { _ in true } == 5)
        await background.stop()
    }
}
