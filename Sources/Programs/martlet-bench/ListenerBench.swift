import Foundation

/// The listener of `martlet serve`, asked by wrk, beside a C handler that does nothing but answer on the same
/// library.
enum ListenerBench {
    static func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        guard let bare = environment["MARTLET_BARE_LISTENER"] else {
            return Report.note("no MARTLET_BARE_LISTENER to compare with; make bench has it")
        }
        let program = Scratch.program
            .deletingLastPathComponent().appendingPathComponent("martlet").path
        let home = try await TerminalBench.home(10)
        let arguments = ["serve", "--listen", "127.0.0.1:0"] + TerminalBench.arguments(home)
        let listener = try Child(program, arguments)
        defer { listener.process.terminate() }
        let handler = try Child(bare, [])
        // A child of a Swift task starts with SIGTERM blocked, which the C program leaves so.
        defer { kill(handler.process.processIdentifier, SIGKILL) }
        let (url, bareURL) = (try await url(of: listener), try await url(of: handler))
        Report.memory("resident memory of serve, before the first request", listener.memory)
        var (rates, bareRates): ([Double], [Double]) = ([], [])
        for _ in 0..<3 {
            bareRates.append(try await rate(bareURL))
            rates.append(try await rate(url + "/health"))
        }
        Report.rate(
            "GET /health, 32 connections",
            median(rates),
            unit: "request",
            baseline: ("a bare C handler", median(bareRates))
        )
        Report.memory("resident memory of serve, after them", listener.memory)
    }

    private static func url(of child: Child) async throws -> String {
        for await line in child.lines {
            guard let start = line.firstRange(of: "http://") else { continue }
            return String(line[start.lowerBound...].prefix { $0 != " " })
        }
        throw Problem("no listener came up")
    }

    /// Requests per second, by one thread of wrk over 3 seconds.
    private static func rate(_ url: String) async throws -> Double {
        let wrk = try Child("/usr/bin/wrk", ["-t1", "-c32", "-d3s", url])
        var rate: Double?
        for await line in wrk.lines {
            guard !line.contains("Non-2xx") else { throw Problem("\(url) refuses requests") }
            guard line.hasPrefix("Requests/sec:") else { continue }
            rate = line.split(separator: " ").last.flatMap { Double($0) }
        }
        guard let rate else { throw Problem("wrk says nothing") }
        return rate
    }
}
