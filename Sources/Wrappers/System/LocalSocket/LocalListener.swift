import Glibc
import Synchronization

/// A socket in the file system at which this process answers others of the same user.
///
/// The file has mode 0600 from its first moment. Whoever makes one must hold a lock that says that no other
/// process answers at this path: a file that is there is taken for what a killed process left.
public final class LocalListener: Sendable {
    /// Where it is.
    public let path: String
    private let descriptor: Int32
    private let isOpen = Mutex(true)

    /// Starts to listen.
    ///
    /// - Throws: `SystemError`.
    public init(_ path: String) throws(SystemError) {
        self.path = path
        descriptor = try Self.listen(at: path)
    }

    private static func listen(at path: String) throws(SystemError) -> Int32 {
        // Its name is there once it can be connected to: whoever waits for the name need not come twice.
        let new = path + ".new"
        for name in [new, path] { _ = unsafe unlink(name) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | newSocketFlags, 0)
        guard descriptor >= 0 else { throw SystemError("make a socket") }
        // The file takes the mode that the socket has when it is bound.
        fchmod(descriptor, 0o600)
        do throws(SystemError) {
            try unsafe LocalAddress(new).use("listen at") { unsafe bind(descriptor, $0, $1) }
            guard Glibc.listen(descriptor, 64) == 0, unsafe rename(new, path) == 0 else {
                throw SystemError("listen at \(path)")
            }
        } catch {
            close(descriptor)
            _ = unsafe unlink(new)
            throw error
        }
        return descriptor
    }

    deinit {
        stop()
        close(descriptor)
    }

    /// Waits for the next process; one that has no business here is turned away.
    ///
    /// - Returns: The connection; nil when the listener was stopped or the task cancelled.
    public func accept() async -> LocalStream? {
        while isOpen.withLock({ $0 }), !Task.isCancelled {
            let accepted = Glibc.accept(descriptor, nil, nil)
            if accepted >= 0 {
                _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
                _ = fcntl(accepted, F_SETFL, O_NONBLOCK)
                guard let stream = try? LocalStream(accepted), stream.peer.isTrusted else {
                    continue
                }
                return stream
            }
            switch errno {
            case EAGAIN: await Readiness.reading.wait(descriptor)
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: try? await Task.sleep(for: .milliseconds(100))
            default: continue
            }
        }
        return nil
    }

    /// Stops to listen, and takes the file away; who waits for a connection goes on.
    public func stop() {
        isOpen.withLock { isOpen in
            guard isOpen else { return }
            isOpen = false
            _ = unsafe unlink(path)
            shutdown(descriptor, Int32(SHUT_RDWR))
        }
    }
}
