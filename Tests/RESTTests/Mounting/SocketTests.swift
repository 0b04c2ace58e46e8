import HTTP
import Model
import REST
import Testing
import Transport

/// A WebSocket as an endpoint of a dialect.
@Suite struct SocketTests {
    private var dialect: Echo {
        Echo(sections: [
            Section(
                .plain,
                [
                    Endpoint(.get, "/{session}/ws", .session(.reader)) { call throws(Refusal) in
                        .webSocket { [session = call.session] socket in
                            while let messages = await socket.nextMessages() {
                                for message in messages { socket.send(message) }
                                socket.send(.text(session))
                            }
                        }
                    }
                ]
            )
        ])
    }

    @Test func `the answer that upgrades passes, with the dialect's headers beside its own`()
        async throws
    {
        let site = try Site(dialect, Script.silent)
        let request = HTTPRequest(
            method: "GET",
            target: "/desk/ws",
            headers: ["X-Key": ownerKey],
            body: HTTPBody()
        )
        let response = await site.respond(to: request)
        #expect(response.status == 101)
        #expect(response.upgrade != nil)
        #expect(response.headers["X-Frame-Options"] == "DENY")
    }

    @Test func `messages go both ways, and who may not is refused in the dialect's words`()
        async throws
    {
        let site = try Site(dialect, Script.silent)
        let listener = try await Listener.start { await site.respond(to: $0) }
        let url = "ws://127.0.0.1:\(listener.port)/desk/ws"
        let socket = try await WebSocket.connect(url, headers: ["X-Key": "desk-key"])
        socket.send(.text("hello"))
        var received: [WebSocket.Message] = []
        while received.count < 2, let messages = await socket.nextMessages() {
            received += messages
        }
        #expect(received == [.text("hello"), .text("desk")])
        socket.close()
        await #expect(throws: TransportError.refused(status: 403)) {
            try await WebSocket.connect(url, headers: ["X-Key": "shop-key"])
        }
        await #expect(throws: TransportError.refused(status: 401)) {
            try await WebSocket.connect(url)
        }
        await listener.stop()
    }
}
