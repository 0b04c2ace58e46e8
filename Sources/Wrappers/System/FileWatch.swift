import Glibc

/// Notices that a file may be another one, or has another content, than when the watch began.
///
/// The directory is watched, so a file that takes its place by being renamed counts as well, and one that was not
/// there. Where the file is a link, the directory of what it leads to is watched too. It tells of more than the file:
/// whoever is told looks.
///
///     begin to watch ── read the file ── wait for a change ── begin to watch anew …
///
/// - Source: inotify(7).
public final class FileWatch: Sendable {
    private let descriptor: Int32

    /// What makes another file of a path: a file that was written, came or went, or the directory that did.
    private static let events = UInt32(
        IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF
            | IN_MOVE_SELF | IN_ONLYDIR
    )

    /// Begins to watch; whatever happens from here on ends ``change()``.
    ///
    /// - Throws: `SystemError`, such as when the system has no more watches to give.
    public init(_ path: String) throws(SystemError) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard descriptor >= 0 else { throw SystemError("watch \(path)") }
        // Where that fails, `deinit` closes what was made.
        for place in Set([path, Files.target(of: path)]) {
            try watch(Files.directory(of: place))
        }
    }

    deinit { close(descriptor) }

    /// Returns when something happened since the watch began, or the task was cancelled.
    public func change() async { await Readiness.reading.wait(descriptor) }

    /// Watches a directory; while it is not there, the nearest one above it, in which it will come.
    private func watch(_ directory: String) throws(SystemError) {
        guard !adds(directory) else { return }
        guard errno == ENOENT || errno == ENOTDIR, directory != "/", directory != "." else {
            throw SystemError("watch \(directory)")
        }
        try watch(Files.directory(of: directory))
        // It may have come before the one above was watched.
        guard !adds(directory), errno != ENOENT, errno != ENOTDIR else { return }
        throw SystemError("watch \(directory)")
    }

    private func adds(_ directory: String) -> Bool {
        unsafe inotify_add_watch(descriptor, directory, FileWatch.events) >= 0
    }
}
