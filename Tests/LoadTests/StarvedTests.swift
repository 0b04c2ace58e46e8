import Foundation
import HTTP
import Support
import Testing
import Transport

// Many answers that come piece by piece, while everything else wants the processor.
extension LoadTests {
    @Test func `no stream stops half-way on a busy machine`() async throws {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let hogs = try (0..<2 * cores).map { _ in
            // They end when they are let go, and by themselves should this process die first.
            try ChildProcess("/bin/sh", ["-c", "ulimit -t 300; while :; do :; done"])
        }
        defer { withExtendedLifetime(hogs) {} }
        let lines = (1...200).map { Array("line \($0)\n".utf8) }
        let listener = try await Listener.start { _ in
            HTTPResponse(
                stream: AsyncStream { continuation in
                    for line in lines { continuation.yield(line) }
                    continuation.finish()
                }
            )
        }
        let expected = Array(lines.joined())
        try await within("all answers", seconds: 300) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<2000 {
                    if number >= 32 { try await group.next() }
                    group.addTask {
                        let answer = try await HTTPClient.request(
                            "GET",
                            "http://127.0.0.1:\(listener.port)/\(number)",
                            timeout: .seconds(120)
                        )
                        #expect(answer.bytes == expected)
                    }
                }
                try await group.waitForAll()
            }
        }
        await listener.stop()
    }

    @Test func `a stream does not wait for its turn with each piece`() async throws {
        // Tasks share a thread for each core, which these hold for a tenth of a second at a time. An answer of
        // which every piece waited for such a turn needed more than a minute.
        let hogs = (0..<ProcessInfo.processInfo.activeProcessorCount).map { _ in
            Task.detached {
                while !Task.isCancelled {
                    let end = ContinuousClock.now.advanced(by: .milliseconds(100))
                    while .now < end {}
                    await Task.yield()
                }
            }
        }
        defer { for hog in hogs { hog.cancel() } }
        let listener = try await Listener.start { _ in
            HTTPResponse(
                stream: AsyncStream { continuation in
                    for number in 1...1000 { continuation.yield(Array("line \(number)\n".utf8)) }
                    continuation.finish()
                }
            )
        }
        let curl = try await ChildProcess.run(
            "/usr/bin/curl",
            ["-sS", "--max-time", "30", "--noproxy", "*", "http://127.0.0.1:\(listener.port)/"]
        )
        #expect(curl.errors == [])
        #expect(curl.output == (1...1000).map { "line \($0)" })
        await listener.stop()
    }
}
