import Foundation
import Sandbox

/// One text, the contact's echo, the next text.
///
/// Each client runs in a process of its own and is told by a line when to send, and tells by a line what came; the
/// time is from the one line to the other. An exchange is two messages, and the receipts of both.
enum LatencyBench {
    private static let count = 200

    static func run() async throws {
        let server = try await SandboxServer.start(SandboxServer.Options())
        let echo = try await server.addContact("Echo", number: "15550100007")
        let neonize = try await peer(.neonize, server, echo)
        let tryx = try await peer(.tryx, server, echo)
        let path = try Scratch.fresh("latency") + "/martlet.db"
        let account = try await server.addAccount().number
        let own = try await Martlet.linked(to: server, account: account, path)
        try own.child.write(Data("listen".utf8))
        let result = try await measure(own.child) { text, _ in
            Data("text \(echo.number) \(text)".utf8)
        } isEcho: {
            $0 == "heard \($1)"
        }
        await server.stop()
        func row(_ what: String, _ value: KeyPath<Result, Double>, aim: Double? = nil) {
            Report.time(
                what,
                result[keyPath: value],
                aim: aim,
                baseline: neonize.map { ("neonize", $0[keyPath: value]) },
                tryx.map { ("tryx", $0[keyPath: value]) }
            )
        }
        row("a text and its echo, median of \(count)", \.median)
        row("a text and its echo, 99 of 100 within", \.late)
        row("processor time of a message, sent or received", \.processor, aim: 0.1)
        Report.peak(
            result.peak,
            baseline: neonize.map { ("neonize", $0.peak) },
            tryx.map { ("tryx", $0.peak) }
        )
    }

    private struct Result {
        var median: Double
        var late: Double
        /// Milliseconds.
        var processor: Double
        var peak: Int
    }

    private static func peer(
        _ kind: Peer.Kind,
        _ server: SandboxServer,
        _ echo: PersonState
    ) async throws -> Result? {
        let account = try await server.addAccount().number
        guard let peer = try await Peer.linked(to: server, account: account, kind) else {
            return nil
        }
        return try await measure(peer.child) { text, number in
            try Peer.text(text, to: echo.lid, number: number)
        } isEcho: { line, text in
            line.contains("\"message\"") && line.contains("\"\(text)\"")
        }
    }

    private static func measure(
        _ client: Child,
        call: (_ text: String, _ number: Int) throws -> Data,
        isEcho: (_ line: String, _ text: String) -> Bool
    ) async throws -> Result {
        var times: [Double] = []
        var processor = 0.0
        let warm = 20
        for number in 0..<warm + count {
            if number == warm { processor = client.processorTime }
            let text = "ping \(number)."
            let start = ContinuousClock.now
            try client.write(call(text, number))
            try await wait(for: text, client, isEcho)
            if number >= warm { times.append((ContinuousClock.now - start).milliseconds) }
        }
        let result = Result(
            median: median(times),
            late: percentile(99, times),
            processor: (client.processorTime - processor) / Double(count * 2),
            peak: client.peak
        )
        await client.finish()
        return result
    }

    private static func wait(
        for text: String,
        _ client: Child,
        _ isEcho: (_ line: String, _ text: String) -> Bool
    ) async throws {
        for await line in client.lines {
            if isEcho(line, text) { return }
            if line.contains("\"error\"") || line.hasPrefix("problem") { throw Problem(line) }
        }
        throw Problem("the client ended")
    }
}
