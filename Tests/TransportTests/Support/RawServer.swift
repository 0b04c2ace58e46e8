import Foundation

/// A TCP server of the tests' own, to answer what no proper server answers.
final class RawServer: Sendable {
    let port: Int
    private let descriptor: Int32

    /// Serves each connection on a thread of its own.
    init(_ serve: @escaping @Sendable (RawClient) -> Void) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(descriptor, raw, size) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, raw, &size) == 0
            }
        }
        guard isOpen else { throw POSIXError(.EADDRINUSE) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread {
            while true {
                let accepted = accept(descriptor, nil, nil)
                guard accepted >= 0 else { return }
                Thread.detachNewThread { serve(RawClient(descriptor: accepted)) }
            }
        }
    }

    /// Accepts, and is silent until the client goes away.
    static func silent() throws -> RawServer { try RawServer { _ = $0.readAll() } }

    /// Answers the first request on each connection with these bytes, and closes.
    static func answering(_ bytes: [UInt8]) throws -> RawServer {
        try RawServer { client in
            _ = client.readHead()
            client.write(bytes)
        }
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    var url: String { "http://127.0.0.1:\(port)/" }
    var webSocketURL: String { "ws://127.0.0.1:\(port)/" }
}
