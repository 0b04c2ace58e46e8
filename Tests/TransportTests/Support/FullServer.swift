import Foundation

/// A TCP server that accepts nobody and has no room for another: who connects hears nothing.
final class FullServer {
    let port: Int
    private var descriptors: [Int32]

    /// Opens the port and fills its queue.
    init() throws {
        let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        descriptors = [listening]
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(listening, raw, size) == 0 && listen(listening, 0) == 0
                    && getsockname(listening, raw, &size) == 0
            }
        }
        guard isOpen else { throw POSIXError(.EADDRINUSE) }
        port = Int(UInt16(bigEndian: address.sin_port))
        for _ in 0..<4 {
            let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
            let waiting = socket(AF_INET, kind, 0)
            descriptors.append(waiting)
            withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    _ = connect(waiting, $0, size)
                }
            }
        }
    }

    deinit { for descriptor in descriptors { close(descriptor) } }

    var webSocketURL: String { "ws://127.0.0.1:\(port)/" }
}
