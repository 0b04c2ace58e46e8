import Foundation
import HTTP
import Support
import Testing
import Transport

/// The listener under TLS.
@Suite struct TLSTests {
    private func ask(
        _ listener: Listener,
        _ method: String = "GET",
        path: String = "",
        body: HTTPBody = HTTPBody(),
        trusting certificate: Certificate
    ) async throws -> HTTPResponse {
        try await HTTPClient.send(
            method,
            "https://localhost:\(listener.port)/\(path)",
            body: body,
            options: ConnectionOptions(trust: .file(certificate.path), timeout: .seconds(60))
        )
    }

    @Test func `requests of any size pass`() async throws {
        let certificate = try await Certificate()
        let listener = try await Listener.start(tls: certificate.identity) { request in
            HTTPResponse(body: (try? await request.body.collect(upTo: 10_000_000)) ?? [])
        }
        for size in [0, 1, 16_384, 16_385, 5_000_000] {
            let answer = try await ask(
                listener,
                "POST",
                body: HTTPBody(pattern(size)),
                trusting: certificate
            )
            let received = try await answer.body.collect(upTo: 10_000_000)
            #expect(same(received, pattern(size)))
        }
        await listener.stop()
    }

    @Test func `WebSockets pass`() async throws {
        let certificate = try await Certificate()
        let listener = try await Listener.echo(tls: certificate.identity)
        let socket = try await WebSocket.connect(
            "wss://localhost:\(listener.port)/",
            trust: .file(certificate.path)
        )
        let messages = [0, 1, 126, 65_536, 1 << 20, 1 << 22].map(pattern)
        for message in messages { socket.send(message) }
        let received = try await socket.receive(messages.count)
        #expect(received.elementsEqual(messages, by: same))
        socket.close()
        #expect(await socket.nextBatch() == nil)
        await listener.stop()
    }

    @Test func `an early answer arrives`() async throws {
        let certificate = try await Certificate()
        var limits = Listener.Limits()
        limits.bodyTime = .seconds(1)
        let listener = try await Listener.start(tls: certificate.identity, limits: limits) {
            request in
            do throws(HTTPBody.Failure) {
                return .text("\(try await request.body.collect(upTo: 1000).count)")
            } catch {
                return .text("\(error)", status: 408)
            }
        }
        let answer = try await ask(
            listener,
            "POST",
            body: HTTPBody(length: 10, AsyncStream { _ in }),
            trusting: certificate
        )
        #expect(answer.status == 408)
        #expect(
            try await answer.body.collect(upTo: 100) == Array("\(HTTPBody.Failure.timedOut)".utf8)
        )
        await listener.stop()
    }

    @Test func `another certificate can be shown without a break`() async throws {
        let (first, second) = (try await Certificate(), try await Certificate())
        let listener = try await Listener.echo(tls: first.identity)
        let old = try await WebSocket.connect(
            "wss://localhost:\(listener.port)/",
            trust: .file(first.path)
        )
        try await listener.reload(second.identity)
        #expect(try await ask(listener, trusting: second).status == 200)
        await #expect(throws: TransportError.self) {
            _ = try await WebSocket.connect(
                "wss://localhost:\(listener.port)/",
                trust: .file(first.path)
            )
        }
        old.send([1, 2, 3])
        #expect(try await old.receive(1) == [[1, 2, 3]])
        await #expect(throws: TransportError.self) {
            try await listener.reload(TLSIdentity(certificate: "no", key: "no"))
        }
        #expect(try await ask(listener, path: "again", trusting: second).status == 200)
        await listener.stop()
    }

    @Test func `a key that cannot be used is an error`() async throws {
        let certificate = try await Certificate()
        for identity in [
            TLSIdentity(certificate: "", key: ""),
            TLSIdentity(certificate: certificate.identity.certificate, key: "no"),
        ] {
            await #expect(throws: TransportError.self) {
                _ = try await Listener.start(tls: identity) { _ in .text("") }
            }
        }
    }

    @Test func `who speaks no TLS hears nothing`() async throws {
        let certificate = try await Certificate()
        let listener = try await Listener.echo(tls: certificate.identity)
        let client = try RawClient(port: listener.port)
        client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await blocking { !client.readAll().contains("HTTP/1.1") })
        await listener.stop()
    }
}
