import Glibc

/// Notices when names come into directories or leave them, as the kernel tells; what happens from its making on counts.
public final class NameWatch: Sendable {
    private let descriptor: Int32

    /// Begins to watch; nil where that is not possible, such as when there is no such directory.
    ///
    /// - Parameters:
    ///   - directory: One that is there.
    ///   - others: More; those that are not there are passed over.
    public init?(_ directory: String, and others: [String] = []) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        // What a failing initializer has made by now, `deinit` closes.
        guard adds(directory),
            others.allSatisfy({ adds($0) || errno == ENOENT || errno == EACCES })
        else { return nil }
    }

    private func adds(_ directory: String) -> Bool {
        let events = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM)
        return unsafe inotify_add_watch(descriptor, directory, events) >= 0
    }

    deinit { close(descriptor) }

    /// Waits until a name has come or gone since the last call, or since the making.
    ///
    /// - Parameter patience: How long at most; nil for ever. Also returns when the task is cancelled.
    public func change(within patience: Duration?) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await Readiness.reading.wait(self.descriptor) }
            if let patience { group.addTask { try? await Task.sleep(for: patience) } }
            await group.next()
            group.cancelAll()
        }
        // What was told is told once; which names they are does not matter.
        var block = [UInt8](repeating: 0, count: 4096)
        while unsafe block.withUnsafeMutableBytes({
            unsafe read(descriptor, $0.baseAddress, $0.count)
        }) > 0 {}
    }
}
