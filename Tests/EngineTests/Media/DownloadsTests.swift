import Support
import Synchronization
import Testing

@testable import Engine

/// Files that several want at once.
@Suite struct DownloadsTests {
    private let downloads = Downloads()
    private let hash: [UInt8] = [1, 2, 3]

    private func isWaited(for count: Int) async throws {
        try await until("\(count) wait") { await downloads.running[hash]?.waiting == count }
    }

    @Test func `who wants a file that is on its way waits for it`() async throws {
        let (gate, open) = AsyncStream<Void>.makeStream()
        async let first = downloads.share(hash) {
            for await _ in gate { break }
            return .success("/there")
        }
        try await isWaited(for: 1)
        async let second = downloads.share(hash) { .failure(.offline) }
        try await isWaited(for: 2)
        open.yield()
        #expect(await [first, second] == [.success("/there"), .success("/there")])
        // What is over is done anew.
        #expect(await downloads.share(hash) { .failure(.offline) } == .failure(.offline))
    }

    @Test func `it ends when the last who waits gives up, and is begun anew after`() async throws {
        let work: @Sendable () async -> Downloads.Outcome = {
            for await _ in AsyncStream<Void>.makeStream().stream {}
            return .failure(.cancelled)
        }
        let (first, second) = (
            Task { await downloads.share(hash, work) }, Task { await downloads.share(hash, work) }
        )
        try await isWaited(for: 2)
        first.cancel()
        try await isWaited(for: 1)
        second.cancel()
        #expect(await first.value == .failure(.cancelled))
        #expect(await second.value == .failure(.cancelled))
        #expect(await downloads.share(hash) { .success("/there") } == .success("/there"))
    }

    @Test func `who gives up has its answer at once, and the other still waits`() async throws {
        let (gate, open) = AsyncStream<Void>.makeStream()
        let work: @Sendable () async -> Downloads.Outcome = {
            for await _ in gate { break }
            return .success("/there")
        }
        let answer = Mutex<Downloads.Outcome?>(nil)
        let first = Task {
            let outcome = await downloads.share(hash, work)
            answer.withLock { $0 = outcome }
        }
        try await isWaited(for: 1)
        async let second = downloads.share(hash, work)
        try await isWaited(for: 2)
        first.cancel()
        try await until("its answer") { answer.withLock { $0 } == .failure(.cancelled) }
        #expect(await downloads.running[hash]?.waiting == 1)
        open.yield()
        #expect(await second == .success("/there"))
    }

    @Test(arguments: [MediaFailure.final("not as sent"), .gone(status: 410), .offline])
    func `what another's work finds not to be there is looked for once more`(
        failure: MediaFailure
    ) async throws {
        let (gate, open) = AsyncStream<Void>.makeStream()
        async let first = downloads.share(hash) {
            for await _ in gate { break }
            return .failure(failure)
        }
        try await isWaited(for: 1)
        async let second = downloads.share(hash) { .success("/there") }
        try await isWaited(for: 2)
        open.yield()
        #expect(await first == .failure(failure))
        #expect(await second == (failure == .offline ? .failure(failure) : .success("/there")))
    }
}
