internal import Glibc

/// A local socket that accepts every connection and drops it; see ``ClientRequest``.
final class Decoy: Sendable {
    /// One for the process; nil when the system gives no socket.
    static let shared = Decoy()

    /// As libwebsockets spells it: `+` for a local socket, `@` for an abstract name.
    let address: String
    private let descriptor: Int32

    private init?() {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        descriptor = socket(AF_UNIX, kind, 0)
        guard descriptor >= 0 else { return nil }
        var random = SystemRandomNumberGenerator()
        let name = "martlet-\(String(random.next() as UInt64, radix: 36))"
        address = "+@\(name)"
        var local = sockaddr_un()
        local.sun_family = sa_family_t(AF_UNIX)
        // An abstract name starts with a zero byte and has no end of its own.
        let size = UInt32(MemoryLayout<sa_family_t>.size + 1 + name.utf8.count)
        unsafe withUnsafeMutableBytes(of: &local.sun_path) { path in
            for (place, byte) in name.utf8.enumerated() { unsafe path[place + 1] = byte }
        }
        let descriptor = descriptor
        let bound = unsafe withUnsafePointer(to: &local) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe bind(descriptor, address, size)
            }
        }
        guard bound == 0, listen(descriptor, 4096) == 0 else {
            Glibc.close(descriptor)
            return nil
        }
    }

    deinit { Glibc.close(descriptor) }

    /// Drops what has connected.
    func clear() {
        while true {
            let accepted = accept(descriptor, nil, nil)
            guard accepted >= 0 else { return }
            Glibc.close(accepted)
        }
    }
}
