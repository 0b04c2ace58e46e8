import HTTP
import Support
import Synchronization
import Testing
import Transport

/// Where a client may go.
@Suite struct JudgeTests {
    @Test func `each address is judged before it is connected to`() async throws {
        let listener = try await Listener.echo()
        let asked = Mutex<[String]>([])
        let options = ConnectionOptions { address in
            asked.withLock { $0.append(address) }
            return !address.hasPrefix("127.") && address != "::1"
        }
        for host in ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433"] {
            do throws(TransportError) {
                _ = try await HTTPClient.send(
                    "GET",
                    "http://\(host):\(listener.port)/",
                    options: options
                )
                Issue.record("\(host) was let through")
            } catch .forbidden(let address) {
                #expect(["127.0.0.1", "::1"].contains(address))
            } catch {
                Issue.record("\(host): \(error)")
            }
        }
        #expect(!asked.withLock { $0.isEmpty })
        await #expect(throws: TransportError.forbidden("127.0.0.1")) {
            _ = try await WebSocket.connect(listener.webSocketURL) { _ in false }
        }
        await listener.stop()
    }

    @Test func `a connection that another caller made is judged too`() async throws {
        let listener = try await Listener.echo()
        _ = try await HTTPClient.request("GET", listener.url)
        await #expect(throws: TransportError.forbidden("127.0.0.1")) {
            _ = try await HTTPClient.send(
                "GET",
                listener.url,
                options: ConnectionOptions { _ in false }
            )
        }
        await listener.stop()
    }

    @Test func `redirects are followed when asked for, and judged`() async throws {
        let end = try await Listener.start { .text("\($0.method) \($0.path)") }
        let start = try await Listener.start { request in
            let target = request.path == "/loop" ? "/loop" : "\(end.url)/end"
            return HTTPResponse(status: 302, headers: ["Location": target])
        }
        let plain = try await HTTPClient.send("GET", start.url)
        #expect(plain.status == 302)
        let followed = try await HTTPClient.send("GET", start.url, redirects: 3)
        #expect(try await followed.body.collect(upTo: 100) == Array("GET /end".utf8))
        await #expect(throws: TransportError.self) {
            _ = try await HTTPClient.send("GET", "\(start.url)/loop", redirects: 3)
        }
        let other = try await Listener.start { _ in
            HTTPResponse(status: 302, headers: ["Location": "file:///etc/passwd"])
        }
        await #expect(throws: TransportError.self) {
            _ = try await HTTPClient.send("GET", other.url, redirects: 3)
        }
        for listener in [start, end, other] { await listener.stop() }
    }
}
