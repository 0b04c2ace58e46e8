import Crypto
import Encodings
import Foundation
import Model
import Sandbox
import Store

/// Messages from the sandbox: until the last one is confirmed, as the sandbox counts.
///
/// First one from each of many people who never wrote before, then a flood from one.
///
/// Both clients run in a process of their own and get the same flood from the same sandbox. martlet
/// confirms a message after it is decrypted and committed to the disk.
enum ReceiveBench {
    static let count = 10_000
    private static let strangers = (0..<400).map { "1555020\(1000 + $0)" }

    static func run() async throws {
        let server = try await SandboxServer.start(SandboxServer.Options())
        try await server.addContact("Flora", script: .silent, number: "15550100009")
        for number in strangers {
            try await server.addContact("Stranger \(number)", script: .silent, number: number)
        }
        let peer = try? await neonize(server)
        let own = try await martlet(server)
        await server.stop()
        Report.rate(
            "first messages of \(strangers.count) people",
            own.firstRate,
            unit: "messages",
            baseline: peer.map { ("neonize", $0.firstRate) }
        )
        Report.rate(
            "received, decrypted and stored, flood of \(count)",
            own.rate,
            unit: "messages",
            baseline: peer.map { ("neonize", $0.rate) }
        )
        Report.memory(
            "resident after the flood, no terminal",
            own.memory,
            baseline: peer.map { ("neonize", $0.memory) }
        )
        if peer == nil { Report.note("neonize is missing: make peer installs it") }
    }

    private struct Result {
        var firstRate: Double
        var rate: Double
        var memory: Int
    }

    private static func martlet(_ server: SandboxServer) async throws -> Result {
        let path = try Scratch.fresh("receive") + "/martlet.db"
        let client = try Child(
            Scratch.program.path,
            ["client", server.url, Hex.encode(server.rootKey.bytes), path]
        )
        var device: JID?
        for await line in client.lines {
            if line.hasPrefix("qr "), device == nil {
                device = try await server.scan(String(line.dropFirst(3)))
            }
            if line == "online" { break }
        }
        guard let device else { throw Problem("martlet was not linked") }
        let result = try await measure(device, server, client)
        await client.finish()
        let database = try Database.open(path)
        let counts = try await database.read { try $0.counts() }
        await database.close()
        guard counts.messages >= count else {
            throw Problem("only \(counts.messages) of \(count) messages were stored")
        }
        return result
    }

    private static func neonize(_ server: SandboxServer) async throws -> Result {
        let peer = try await Peer.linked(to: server)
        let result = try await measure(peer.device, server, peer.child)
        await peer.child.finish()
        return result
    }

    private static func measure(
        _ device: JID,
        _ server: SandboxServer,
        _ client: Child
    ) async throws -> Result {
        // What follows a first login (pre-keys, the own device list) is not part of it.
        try await Task.sleep(for: .seconds(2))
        let first = strangers.map { FloodSketch(from: $0, to: "\(device)", count: 1) }
        let flood = FloodSketch(from: "15550100009", to: "\(device)", count: count)
        return Result(
            firstRate: try await rate(of: first, server),
            rate: try await rate(of: [flood], server),
            memory: client.memory
        )
    }

    /// Prepares floods, releases all and waits until each is confirmed.
    ///
    /// - Returns: Messages per second, all together.
    private static func rate(
        of sketches: [FloodSketch],
        _ server: SandboxServer
    ) async throws -> Double {
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
