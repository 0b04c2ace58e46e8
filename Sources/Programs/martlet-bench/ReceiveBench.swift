import Crypto
import Foundation
import Model
import Sandbox
import Store

/// A flood of messages from the sandbox: until the last one is confirmed, as the sandbox counts.
///
/// Both clients run in a process of their own and get the same flood from the same sandbox. martlet
/// confirms a message after it is decrypted and committed to the disk.
enum ReceiveBench {
    static let count = 10_000

    static func run() async throws {
        let server = try await SandboxServer.start(SandboxServer.Options())
        try await server.addContact("Flora", script: .silent, number: "15550100009")
        let peer = try? await neonize(server)
        let own = try await martlet(server)
        await server.stop()
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
        var rate: Double
        var memory: Int
    }

    private static func martlet(_ server: SandboxServer) async throws -> Result {
        let path = try Scratch.fresh("receive") + "/martlet.db"
        let client = try Child(
            "/proc/self/exe",
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
        let result = try await flood(device, server, client)
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
        let result = try await flood(peer.device, server, peer.child)
        await peer.child.finish()
        return result
    }

    private static func flood(
        _ device: JID,
        _ server: SandboxServer,
        _ client: Child
    ) async throws -> Result {
        // What follows a first login (pre-keys, the own device list) is not part of it.
        try await Task.sleep(for: .seconds(2))
        let sketch = FloodSketch(from: "15550100009", to: "\(device)", count: count)
        let number = try await server.prepareFlood(sketch).number
        try await server.releaseFlood(number)
        for _ in 0..<3000 {
            try await Task.sleep(for: .milliseconds(20))
            let state = try await server.flood(number)
            guard let released = state.releasedAt, let finished = state.finishedAt else { continue }
            return Result(
                rate: Double(count) * 1000 / Double(max(finished - released, 1)),
                memory: client.memory
            )
        }
        let state = try await server.flood(number)
        throw Problem("\(state.confirmed) of \(count) messages were confirmed in a minute")
    }
}
