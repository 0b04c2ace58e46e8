import Foundation
import Model
import Sandbox
import Store

/// Messages from the sandbox: until the last one is confirmed, as the sandbox counts.
///
/// First one from each of many people who never wrote before, then a flood from one.
///
/// Both clients run in a process of their own and get a flood from the same sandbox, neonize a shorter one. martlet
/// confirms a message after it is decrypted and committed to the disk.
enum ReceiveBench {
    static let count = 10_000
    /// How many times as much martlet gets as neonize, for which it would take minutes.
    static let share = 5
    private static let strangers = (0..<1000).map { "1555020\(1000 + $0)" }

    static func run() async throws {
        let server = try await SandboxServer.start(SandboxServer.Options())
        try await server.addContact("Flora", script: .silent, number: "15550100009")
        for number in strangers {
            try await server.addContact("Stranger \(number)", script: .silent, number: number)
        }
        let peer = try await Peer.linked(to: server)
        let others = try await peer.mapAsync {
            try await measure($0.device, server, $0.child, share)
        }
        let path = try Scratch.fresh("receive") + "/martlet.db"
        let own = try await Martlet.linked(to: server, path)
        let result = try await measure(own.device, server, own.child, 1)
        await server.stop()
        try await check(path, count + strangers.count)
        Report.rate(
            "first messages of \(strangers.count) people",
            result.firstRate,
            unit: "messages",
            aim: 3000,
            baseline: others.map { ("neonize", $0.firstRate) }
        )
        Report.rate(
            "received, decrypted and stored, flood of \(count)",
            result.rate,
            unit: "messages",
            baseline: others.map { ("neonize", $0.rate) }
        )
        Report.memory(
            "resident after the flood, no terminal",
            result.memory,
            baseline: others.map { ("neonize", $0.memory) }
        )
        Report.peak(result.peak, baseline: others.map { ("neonize", $0.peak) })
    }

    /// Holds against the database that so many messages were stored.
    static func check(_ path: String, _ count: Int) async throws {
        let database = try Database.open(path)
        let counts = try await database.read { try $0.counts() }
        await database.close()
        guard counts.messages >= count else {
            throw Problem("only \(counts.messages) of \(count) messages were stored")
        }
    }

    private struct Result {
        var firstRate: Double
        var rate: Double
        var memory: Int
        var peak: Int
    }

    private static func measure(
        _ device: JID,
        _ server: SandboxServer,
        _ client: Child,
        _ share: Int
    ) async throws -> Result {
        let first = strangers.prefix(strangers.count / share).map {
            FloodSketch(from: $0, to: "\(device)", count: 1)
        }
        let flood = FloodSketch(from: "15550100009", to: "\(device)", count: count / share)
        let result = Result(
            firstRate: try await rate(of: first, server),
            rate: try await rate(of: [flood], server),
            memory: client.memory,
            peak: client.peak
        )
        await client.finish()
        return result
    }

    /// Prepares floods, releases all and waits until each is confirmed.
    ///
    /// - Returns: Messages per second, all together.
    static func rate(of sketches: [FloodSketch], _ server: SandboxServer) async throws -> Double {
        var open: [Int] = []
        for sketch in sketches { open.append(try await server.prepareFlood(sketch).number) }
        for number in open { try await server.releaseFlood(number) }
        var first = Int.max
        var last = 0
        for _ in 0..<3000 where !open.isEmpty {
            try await Task.sleep(for: .milliseconds(20))
            for number in open {
                let state = try await server.flood(number)
                guard let released = state.releasedAt, let finished = state.finishedAt else {
                    break
                }
                (first, last) = (min(first, released), max(last, finished))
                open.removeAll { $0 == number }
            }
        }
        guard open.isEmpty else { throw Problem("messages were not confirmed in a minute") }
        let count = sketches.reduce(0) { $0 + $1.count }
        return Double(count) * 1000 / Double(max(last - first, 1))
    }
}
