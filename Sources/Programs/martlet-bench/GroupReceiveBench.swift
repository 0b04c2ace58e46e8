import Foundation
import Sandbox

/// Texts of a group's members, who take turns: until the last one is confirmed, as the sandbox counts.
///
/// Each member's first text brings the sender key; all are on the disk before they are confirmed.
enum GroupReceiveBench {
    private static let members = (0..<40).map { "15550500\(100 + $0)" }

    static func run() async throws {
        let server = try await SandboxServer.start(SandboxServer.Options())
        let account = try await server.addAccount().number
        for number in members {
            try await server.addContact("Member \(number)", script: .silent, number: number)
        }
        let sketch = GroupSketch("Harbour", creator: account, members: members)
        let group = try await server.addGroup(sketch).jid
        func measure(_ device: String, _ client: Child, _ count: Int) async throws -> (Double, Int)
        {
            let flood = FloodSketch(
                from: members[0],
                to: device,
                count: count,
                group: group,
                others: Array(members.dropFirst())
            )
            let rate = try await ReceiveBench.rate(of: [flood], server)
            let peak = client.peak
            await client.finish()
            return (rate, peak)
        }
        let peer = try await Peer.linked(to: server, account: account)
        let others = try await peer.mapAsync {
            try await measure("\($0.device)", $0.child, ReceiveBench.count / ReceiveBench.share)
        }
        let path = try Scratch.fresh("group-receive") + "/martlet.db"
        let own = try await Martlet.linked(to: server, account: account, path)
        let (rate, peak) = try await measure("\(own.device)", own.child, ReceiveBench.count)
        await server.stop()
        try await ReceiveBench.check(path, ReceiveBench.count)
        Report.rate(
            "texts of \(members.count) members, flood of \(ReceiveBench.count)",
            rate,
            unit: "messages",
            aim: 6000,
            baseline: others.map { ("neonize", $0.0) }
        )
        Report.peak(peak, baseline: others.map { ("neonize", $0.1) })
    }
}
