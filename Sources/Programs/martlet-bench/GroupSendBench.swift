import Foundation
import Sandbox

/// Texts to a group whose members have a thousand devices: until the server has acked the last one.
///
/// The first one hands the sender key to each device, with which there is no session yet. The members are
/// away, so that it is not their phones that are measured; the server makes a copy for each device all
/// the same, so that the client's own share is told beside.
enum GroupSendBench {
    private static let members = (0..<250).map { "1555060\(1000 + $0)" }
    private static let companions = 3

    static func run() async throws {
        let server = try await SandboxServer.start(SandboxServer.Options())
        for number in members {
            try await server.add(
                PersonSketch(
                    name: "Member \(number)",
                    number: number,
                    script: .offline,
                    companions: companions
                )
            )
        }
        func group() async throws -> (account: String, group: String) {
            let account = try await server.addAccount().number
            let sketch = GroupSketch("Harbour", creator: account, members: members)
            return (account, try await server.addGroup(sketch).jid)
        }
        let theirs = try await group()
        let peer = try await Peer.linked(to: server, account: theirs.account)
        let others = try await peer.mapAsync { peer in
            try await measure(peer.child, 50) { try await peer.send($0, to: [theirs.group]) }
        }
        let ours = try await group()
        let path = try Scratch.fresh("group-send") + "/martlet.db"
        let own = try await Martlet.linked(to: server, account: ours.account, path)
        let result = try await measure(own.child, 200) { try await own.send($0, to: [ours.group]) }
        await server.stop()
        let devices = members.count * (1 + companions)
        Report.time(
            "first text to a group of \(devices) devices",
            result.first,
            baseline: others.map { ("neonize", $0.first) }
        )
        Report.rate(
            "texts after it",
            result.rate,
            unit: "texts",
            baseline: others.map { ("neonize", $0.rate) }
        )
        Report.time(
            "processor time of each",
            result.processor,
            baseline: others.map { ("neonize", $0.processor) }
        )
        Report.peak(result.peak, baseline: others.map { ("neonize", $0.peak) })
    }

    private struct Result {
        var first: Double
        var rate: Double
        var processor: Double
        var peak: Int
    }

    private static func measure(
        _ client: Child,
        _ count: Int,
        _ send: (Int) async throws -> Double
    ) async throws -> Result {
        let first = 1000 / (try await send(1))
        let start = client.processorTime
        let rate = try await send(count)
        let result = Result(
            first: first,
            rate: rate,
            processor: (client.processorTime - start) / Double(count),
            peak: client.peak
        )
        await client.finish()
        return result
    }
}
