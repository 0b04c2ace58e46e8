import Foundation
import Testing

/// A TCP connection of the tests' own, to send what no proper client sends.
final class RawClient: Sendable {
    let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        var isOn: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, 4)
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return }
            rest = rest.dropFirst(sent)
        }
    }

    func write(_ text: String) { write(Array(text.utf8)) }

    /// Waits until the peer, on this machine, has taken what was written: apart from what follows.
    func flush() {
        let end = ContinuousClock.now + .seconds(10)
        while !isTaken, .now < end { usleep(100) }
        #expect(isTaken, "the peer does not read")
    }

    /// Whether the system holds nothing that the other end has still to read.
    private var isTaken: Bool {
        let near = Self.port(descriptor, getsockname)
        let far = Self.port(descriptor, getpeername)
        let table = (try? String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)) ?? ""
        return !table.split(separator: "\n").contains { line in
            // Number, its address, the other's address, state, bytes to send and to read.
            let fields = line.split(separator: " ")
            guard fields.count > 4, fields[1].hasSuffix(far), fields[2].hasSuffix(near) else {
                return false
            }
            return !fields[4].hasSuffix(":00000000")
        }
    }

    /// The port of one end, as the system's table has it.
    private static func port(
        _ descriptor: Int32,
        _ find: (Int32, UnsafeMutablePointer<sockaddr>?, UnsafeMutablePointer<socklen_t>?) -> Int32
    ) -> String {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                find(descriptor, $0, &size)
            }
        }
        return String(format: ":%04X", UInt16(bigEndian: address.sin_port))
    }

    /// Up to so many bytes; fewer only at the end of the connection.
    func read(_ count: Int) -> [UInt8] {
        var all: [UInt8] = []
        while all.count < count {
            var chunk = [UInt8](repeating: 0, count: min(65_536, count - all.count))
            let received = recv(descriptor, &chunk, chunk.count, 0)
            guard received > 0 else { break }
            all += chunk[..<received]
        }
        return all
    }

    /// Everything until the peer closes.
    func readAll() -> String { String(decoding: read(.max), as: UTF8.self) }

    /// How what a peer sends ends.
    enum Ending {
        case closed, reset, silent
    }

    /// Everything until the peer closes, and how it ends.
    func readToEnd() -> (String, Ending) {
        var all: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let received = recv(descriptor, &chunk, chunk.count, 0)
            guard received <= 0 else {
                all += chunk[..<received]
                continue
            }
            let ending = received == 0 ? Ending.closed : errno == EAGAIN ? .silent : .reset
            return (String(decoding: all, as: UTF8.self), ending)
        }
    }

    /// A response's head, through the empty line.
    func readHead() -> String {
        var all: [UInt8] = []
        while !all.suffix(4).elementsEqual([13, 10, 13, 10]) {
            let byte = read(1)
            guard !byte.isEmpty else { break }
            all += byte
        }
        return String(decoding: all, as: UTF8.self)
    }

    /// Says that nothing follows.
    func finishWriting() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Ends the connection with a reset.
    func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        shutdown(descriptor, Int32(SHUT_RDWR))
    }
}

/// Runs something that blocks on a thread of its own, because tasks have few to share.
func blocking<T: Sendable>(_ body: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: body()) }
    }
}
