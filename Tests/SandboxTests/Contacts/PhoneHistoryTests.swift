import Model
import Protobuf
import Testing
import WAProto

@testable import Sandbox

/// What an account's phone tells of what was said before.
struct PhoneHistoryTests {
    private static let account = "15550100001"

    /// What is told to somebody who asks for what was said in the only chat before a time.
    private func told(before time: Int64, in server: SandboxServer) async throws -> [UInt8] {
        try await server.loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: Self.account)
            let wish = PhoneHistory.Wish.with {
                $0.chatJID = "15550110001@s.whatsapp.net"
                $0.oldestMsgTimestampMS = time
                $0.onDemandMsgCount = 10
                $0.supportInlineResponse = true
            }
            let notice = try PhoneHistory(world: world, person: person).notice(wish, request: "A")
            return notice?.protocolMessage.historySyncNotification.initialHistBootstrapInlinePayload
                ?? []
        }
    }

    @Test func `any time may be asked for`() async throws {
        let server = try await SandboxServer.local()
        try await server.addContact("Ada", script: .silent, number: "15550110001")
        try await server.send("hm", from: "15550110001", to: Self.account)
        let nothing = try await told(before: 0, in: server)
        #expect(!nothing.isEmpty)
        for time in [Int64.min, -1, 1] {
            #expect(try await told(before: time, in: server) == nothing, "\(time)")
        }
        // Seconds and milliseconds far away, and what neither can be.
        for time in [4_000_000_000, 4_000_000_000_000, Int64.max] {
            #expect(try await told(before: time, in: server).count > nothing.count, "\(time)")
        }
        await server.stop()
    }
}
