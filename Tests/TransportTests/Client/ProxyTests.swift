import Foundation
import HTTP
import Support
import Synchronization
import Testing
import Transport

@Suite struct ProxyTests {
    @Test func `an HTTP proxy is asked for the connection`() async throws {
        let listener = try await Listener.echo()
        let proxy = try TestProxy(.http(credentials: "Basic dXM6cMOkQDo="), to: listener.port)
        let setting = ProxySetting.http(
            host: "127.0.0.1",
            port: proxy.port,
            user: "us",
            password: "pä@:"
        )
        let socket = try await WebSocket.connect("ws://far.invalid:81/ws/chat", proxy: setting)
        socket.send(pattern(100_000))
        #expect(try await socket.receive(1) == [pattern(100_000)])
        #expect(proxy.asked == ["far.invalid:81"])
        let answer = try await HTTPClient.request("GET", "http://far.invalid/x", proxy: setting)
        #expect(answer.text == "GET /x\n")
        #expect(proxy.asked == ["far.invalid:81", "far.invalid:80"])
        await listener.stop()
    }

    @Test func `a SOCKS5 proxy is asked for the connection`() async throws {
        let listener = try await Listener.echo()
        for credentials in [nil, "us:pw"] {
            let proxy = try TestProxy(.socks5(credentials: credentials), to: listener.port)
            let setting = ProxySetting.socks5(
                host: "localhost",
                port: proxy.port,
                user: credentials.map { _ in "us" },
                password: credentials.map { _ in "pw" }
            )
            let socket = try await WebSocket.connect("ws://far.invalid:81/ws/chat", proxy: setting)
            socket.send([1, 2, 3])
            #expect(try await socket.receive(1) == [[1, 2, 3]])
            #expect(proxy.asked == ["far.invalid:81"])
        }
        await listener.stop()
    }

    @Test func `a proxy that refuses says why`() async throws {
        let http = try TestProxy(.http(credentials: "Basic other"), to: 1)
        await #expect(throws: TransportError.proxyFailed("it answered with HTTP status 407")) {
            _ = try await WebSocket.connect(
                "ws://far.invalid/",
                proxy: .http(host: "127.0.0.1", port: http.port)
            )
        }
        let socks = try TestProxy(.socks5(credentials: "us:pw"), to: 1)
        await #expect(throws: TransportError.proxyFailed("user or password refused")) {
            _ = try await WebSocket.connect(
                "ws://far.invalid/",
                proxy: .socks5(host: "127.0.0.1", port: socks.port, user: "us", password: "no")
            )
        }
        await #expect(throws: TransportError.proxyFailed("it wants another way to log in")) {
            _ = try await WebSocket.connect(
                "ws://far.invalid/",
                proxy: .socks5(host: "127.0.0.1", port: socks.port)
            )
        }
    }

    @Test func `a proxy may be cut off in its answer`() async throws {
        let proxy = try TestProxy(.silent, to: 1)
        await #expect(throws: TransportError.proxyFailed("it closed the connection")) {
            _ = try await WebSocket.connect(
                "ws://far.invalid/",
                proxy: .http(host: "127.0.0.1", port: proxy.port)
            )
        }
    }

    static let settings: [(String, ProxySetting?)] = [
        ("http://u%40:p%3A@h:1", .http(host: "h", port: 1, user: "u@", password: "p:")),
        ("h:3128", .http(host: "h", port: 3128)),
        ("socks5://[::1]", .socks5(host: "::1", port: 1080)),
        ("socks5h://u@h", .socks5(host: "h", port: 1080, user: "u")),
        ("https://h", nil), ("http://", nil), ("http://h:0", nil), ("http://h:x", nil), ("", nil),
    ]

    @Test(arguments: settings) func `settings are read`(_ text: String, _ proxy: ProxySetting?) {
        #expect(ProxySetting(text) == proxy)
    }

    static let environments: [([String: String], String, ProxySetting)] = [
        (["https_proxy": "a:1"], "wss://web.whatsapp.com/ws", .http(host: "a", port: 1)),
        (["HTTPS_PROXY": "a:1"], "wss://web.whatsapp.com/ws", .http(host: "a", port: 1)),
        (["ALL_PROXY": "socks5://a"], "wss://x.org/", .socks5(host: "a", port: 1080)),
        (["http_proxy": "a:1"], "ws://x.org/", .http(host: "a", port: 1)),
        (["HTTP_PROXY": "a:1"], "ws://x.org/", .none),
        (["http_proxy": "a:1"], "wss://x.org/", .none),
        (["https_proxy": "", "all_proxy": "a:1"], "wss://x.org/", .http(host: "a", port: 1)),
        (["all_proxy": "a:1", "no_proxy": "y.org, .x.org"], "wss://b.x.org/", .none),
        (["all_proxy": "a:1", "no_proxy": "x.org"], "wss://ax.org/", .http(host: "a", port: 1)),
        (["all_proxy": "a:1", "NO_PROXY": "*"], "wss://x.org/", .none),
        (["all_proxy": "a:1"], "ws://127.0.0.1:80/", .none),
        (["all_proxy": "a:1"], "ws://localhost/", .none),
        (["all_proxy": "a:1"], "ws://[::1]:9/", .none),
        (["all_proxy": "a:1"], "ws://127.0.0.1.evil.org/", .http(host: "a", port: 1)),
    ]

    @Test(arguments: environments) func `the environment chooses`(
        _ variables: [String: String],
        _ url: String,
        _ proxy: ProxySetting
    ) throws {
        #expect(try ProxySetting.fromEnvironment(for: url) { variables[$0] } == proxy)
    }

    @Test func `a setting that cannot be read is an error`() {
        #expect(throws: TransportError.badProxy("https_proxy")) {
            try ProxySetting.fromEnvironment(for: "wss://x.org") {
                $0 == "https_proxy" ? "ftp://a" : nil
            }
        }
    }
}
