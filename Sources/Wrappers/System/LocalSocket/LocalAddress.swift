import Glibc

/// The address of a socket in the file system.
struct LocalAddress {
    private let path: String
    /// A path in an address has 108 bytes at most, the last one zero.
    private static let longest = 107

    init(_ path: String) { self.path = path }

    /// Gives `body` the address, as `bind` and `connect` take it.
    ///
    /// A longer path is reached through its folder, held open for as long.
    func use(
        _ action: String,
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws(SystemError) {
        guard path.utf8.count > Self.longest else { return try unsafe use(path, action, body) }
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        let folder = unsafe open(String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw SystemError("\(action) \(path)") }
        defer { close(folder) }
        try unsafe use("/proc/self/fd/\(folder)\(path[slash...])", action, body)
    }

    private func use(
        _ path: String,
        _ action: String,
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws(SystemError) {
        let bytes = Array(path.utf8)
        guard bytes.count <= Self.longest else {
            errno = ENAMETOOLONG
            throw SystemError("\(action) \(path)")
        }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
        let result = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else { throw SystemError("\(action) \(self.path)") }
    }
}
