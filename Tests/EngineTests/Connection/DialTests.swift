import Crypto
import HTTP
import Sandbox
import Support
import Testing
import Transport

@testable import Engine

@Suite struct DialTests {
    @Test func `names what ended the connection before the server's hello`() async throws {
        let server = try await Listener.start { request in
            guard request.wantsWebSocket else { return HTTPResponse(status: 404) }
            return .webSocket { socket in
                socket.send([UInt8](repeating: 0x41, count: 17 << 20))
                while await socket.nextBatch() != nil {}
            }
        }
        let dial = Dial(
            server: ServerEndpoint(
                url: "ws://127.0.0.1:\(server.port)/",
                rootKey: KeyPair.generate(.system).publicKey
            ),
            proxy: ProxySetting.none,
            random: .system,
            // It stands still: 17 MiB may take longer than a hello.
            clock: RefusalTests.clock(ManualClock())
        )
        let error = await #expect(throws: Dial.Failure.self) {
            try await dial.open(
                noiseKey: KeyPair.generate(.system),
                payload: [],
                routingInfo: nil
            )
        }
        let reason = "a message is larger than \(WebSocket.Limits().message) bytes"
        #expect(
            error == .unreachable("the connection was given up during the handshake: \(reason)")
        )
        await server.stop()
    }

    @Test func `the other address of a server is tried when nothing answers at the first`()
        async throws
    {
        let scene = try await Scene()
        let account = try await scene.account { options in
            options.server.url = "ws://127.0.0.1:1/ws/chat"
            options.server.alternative = scene.sandbox.url
        }
        account.connect()
        _ = try await account.nextCode()
        await account.close()
    }
}
