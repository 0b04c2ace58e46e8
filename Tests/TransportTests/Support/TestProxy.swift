import Foundation
import Synchronization

/// A proxy that connects everything to one local port, and notes what it was asked for.
final class TestProxy: Sendable {
    enum Kind {
        /// Wants this value of `Proxy-Authorization`.
        case http(credentials: String)
        /// Wants `user:password`, or nothing.
        case socks5(credentials: String?)
        /// Reads the request and closes.
        case silent
    }

    private let server: RawServer
    private let log: Log

    var port: UInt16 { UInt16(server.port) }
    var asked: [String] { log.lines.withLock { $0 } }

    init(_ kind: Kind, to target: Int) throws {
        let log = Log()
        self.log = log
        let service = Service(kind: kind, target: target, log: log)
        server = try RawServer { try? service.serve($0) }
    }

    fileprivate final class Log: Sendable {
        let lines = Mutex<[String]>([])
    }
}

/// What the proxy does on each connection.
private struct Service: Sendable {
    let kind: TestProxy.Kind
    let target: Int
    let log: TestProxy.Log

    func serve(_ client: RawClient) throws {
        switch kind {
        case .http(let credentials): try serveHTTP(client, credentials)
        case .socks5(let credentials): try serveSOCKS5(client, credentials)
        case .silent:
            _ = client.readHead()
            client.write("HTTP/1.1 200")
        }
    }

    private func serveHTTP(_ client: RawClient, _ credentials: String) throws {
        let lines = client.readHead().components(separatedBy: "\r\n")
        let words = lines[0].components(separatedBy: " ")
        guard lines.contains("Proxy-Authorization: \(credentials)") else {
            return client.write("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
        }
        guard words.count == 3, words[0] == "CONNECT" else { return }
        log.lines.withLock { $0.append(words[1]) }
        // In two pieces, with fields: what follows the empty line is not the proxy's any more.
        client.write("HTTP/1.1 200 Conn")
        usleep(20_000)
        client.write("ection established\r\nVia: test\r\n\r\n")
        try join(client)
    }

    private func serveSOCKS5(_ client: RawClient, _ credentials: String?) throws {
        let methods = client.read(Int(client.read(2)[1]))
        let wanted: UInt8 = credentials == nil ? 0 : 2
        guard methods.contains(wanted) else { return client.write([5, 0xFF]) }
        client.write([5, wanted])
        if let credentials {
            let user = client.read(Int(client.read(2)[1]))
            let password = client.read(Int(client.read(1)[0]))
            let isRight = credentials == String(decoding: user + [58] + password, as: UTF8.self)
            client.write([1, isRight ? 0 : 1])
            guard isRight else { return }
        }
        guard client.read(4) == [5, 1, 0, 3] else { return }
        let host = String(decoding: client.read(Int(client.read(1)[0])), as: UTF8.self)
        let port = client.read(2)
        log.lines.withLock { $0.append("\(host):\(Int(port[0]) << 8 | Int(port[1]))") }
        client.write([5, 0, 0, 3, 4] + Array("name".utf8) + [0, 80])
        try join(client)
    }

    private func join(_ client: RawClient) throws {
        let server = try RawClient(port: target)
        Thread.detachNewThread { Self.copy(server, client) }
        Self.copy(client, server)
    }

    private static func copy(_ from: RawClient, _ to: RawClient) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(from.descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return to.finishWriting() }
            to.write(Array(buffer[..<count]))
        }
    }
}
