import BinaryNode
import Foundation
import Model
import Sandbox
import Support
import Testing

/// How much a sandbox takes, without sockets and with a client that costs little; optimised builds only.
///
///     MARTLET_RATES=1 taskset -c 0 swift test -c release -Xswiftc -enable-testing --filter RateTests
@Suite(
    .enabled(if: ProcessInfo.processInfo.environment["MARTLET_RATES"] != nil, "not asked for"),
    .serialized
)
struct RateTests {
    private func perSecond(_ count: Int, _ work: () async throws -> Void) async rethrows -> Double {
        let time = try await ContinuousClock().measure(work)
        return Double(count) / (time / .seconds(1))
    }

    @Test func `5,000 texts a second from a client`() async throws {
        let count = 20_000
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let to = try #require(JID(ada.lid))
            _ = try await client.say("first", id: "FIRST", to: to)
            let devices = try await client.devices(of: to)
            let texts = try await client.texts(count, to: to, devices: devices)
            let rate = try await perSecond(count) {
                for node in texts { try await client.send(node) }
                _ = try await client.skip {
                    $0.tag == "ack" && $0.string("id") == "T\(count - 1)"
                }
            }
            print("texts from a client: \(Int(rate))/s")
            #expect(rate > 5000)
            #expect(try await server.tally(ada.number).decrypted == count + 1)
        }
    }

    @Test func `25,000 messages a second of a flood`() async throws {
        let count = 50_000
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let lid = try #require(await client.lid)
            let flood = try await server.prepareFlood(
                FloodSketch(from: ada.number, to: "\(lid)", count: count)
            )
            let rate = try await perSecond(count) {
                try await server.releaseFlood(flood.number)
                try await client.confirm(count)
                _ = try await client.ask("w:p", "get")
            }
            print("flood, confirmed: \(Int(rate))/s")
            #expect(try await server.flood(flood.number).confirmed == count)
        }
    }
}

extension TestClient {
    /// Texts for one person, with ids from `T0` on.
    fileprivate func texts(_ count: Int, to: JID, devices: [JID]) throws -> [Node] {
        try (0..<count).map {
            try message("text \($0)", id: "T\($0)", to: to, devices: devices)
        }
    }

    /// Takes and confirms so many messages without reading them.
    fileprivate func confirm(_ count: Int) async throws {
        for _ in 0..<count {
            let node = try await skip { $0.tag == "message" }
            try await send(
                Node("receipt", ["id": node.attributes["id"], "to": node.attributes["from"]])
            )
        }
    }
}
