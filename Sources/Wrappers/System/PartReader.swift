import Glibc

/// A file that is read part by part, for what is too large to be in memory at once.
public final class PartReader: Sendable {
    let descriptor: Int32
    private let path: String
    /// Its length in bytes when it was opened.
    public let length: Int

    /// Opens a file for reading.
    ///
    /// - Throws: `SystemError`, also for what is no file, such as a pipe or a directory.
    public init(_ path: String) throws(SystemError) {
        self.path = path
        descriptor = try Files.open(path, O_RDONLY, to: "open \(path)")
        var found = stat()
        length = unsafe fstat(descriptor, &found) == 0 ? Int(found.st_size) : 0
    }

    deinit { close(descriptor) }

    /// Reads from a place on.
    ///
    /// - Parameters:
    ///   - place: Bytes from the start.
    ///   - count: How many bytes at most.
    /// - Returns: What there is, fewer at the end, none behind it.
    /// - Throws: `SystemError`.
    public func read(at place: Int, count: Int) throws(SystemError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...])
                let got = unsafe pread(descriptor, rest.baseAddress, rest.count, place + filled)
                if got == 0 { return }
                if got > 0 {
                    filled += got
                } else if errno != EINTR {
                    failure = errno
                    return
                }
            }
        }
        guard failure == 0 else { throw SystemError("read \(path)", failure) }
        return bytes
    }
}
