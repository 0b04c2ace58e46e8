import Glibc

/// Notices when names come into directories or leave them, as the kernel tells; what happens from its making on counts.
public final class NameWatch: Sendable {
    private let descriptor: Int32
    private let isMeant: @Sendable (String) -> Bool

    /// Begins to watch; nil where that is not possible, such as when there is no such directory.
    ///
    /// - Parameters:
    ///   - directory: One that is there.
    ///   - others: More; those that are not there are passed over.
    ///   - isMeant: Which names count there.
    public init?(
        _ directory: String,
        and others: [String] = [],
        matching isMeant: @escaping @Sendable (String) -> Bool = { _ in true }
    ) {
        self.isMeant = isMeant
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
            group.addTask {
                repeat {
                    await Readiness.reading.wait(self.descriptor)
                } while !Task.isCancelled && !self.takesNews()
            }
            if let patience { group.addTask { try? await Task.sleep(for: patience) } }
            await group.next()
            group.cancelAll()
        }
        _ = takesNews()
    }

    /// Reads what was told, which is told once.
    ///
    /// - Returns: Whether a name that counts is among it, or the kernel lost some.
    private func takesNews() -> Bool {
        var isNew = false
        var block = [UInt8](repeating: 0, count: 4096)
        while case let count = unsafe block.withUnsafeMutableBytes({
            unsafe read(descriptor, $0.baseAddress, $0.count)
        }), count > 0 {
            for name in Self.names(block[..<count]) where name.map(isMeant) ?? true { isNew = true }
        }
        return isNew
    }

    /// The names of some events; nil for what is about no name, such as a directory that went or a queue that ran over.
    ///
    ///     watch 4 │ mask 4 │ cookie 4 │ length 4 │ name, filled up with zeros
    private static func names(_ events: ArraySlice<UInt8>) -> [String?] {
        var names: [String?] = []
        var rest = events
        while rest.count >= 16 {
            let length = rest.dropFirst(12).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
            names.append(name.isEmpty ? nil : String(decoding: name, as: UTF8.self))
            rest = rest.dropFirst(16 + length)
        }
        return names
    }
}
