import Glibc

/// Files and directories that belong to one person: directories 0700, files 0600.
public enum Files {
    /// Makes a directory and those above it; one that exists is left as it is.
    public static func makeDirectory(_ path: String) throws(SystemError) {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") where part != "." {
            made += "/" + part
            guard unsafe mkdir(made, 0o700) == 0 || errno == EEXIST else {
                throw SystemError("make the directory \(made)")
            }
        }
    }

    /// Reads a whole file, up to a size that no honest one has.
    ///
    /// - Throws: `SystemError`, also for what is no file, such as a pipe, on which one might wait for ever.
    public static func read(_ path: String, limit: Int = 16 << 20) throws(SystemError) -> [UInt8] {
        let file = try open(path, O_RDONLY, to: "open \(path)")
        defer { close(file) }
        return try content(of: file, path, limit)
    }

    /// Reads to the end what the process was started with as its standard input: a file, a pipe, a terminal.
    public static func readStandardInput(limit: Int = 16 << 20) throws(SystemError) -> [UInt8] {
        try content(of: STDIN_FILENO, "/dev/stdin", limit)
    }

    private static func content(
        of file: Int32,
        _ path: String,
        _ limit: Int
    ) throws(SystemError) -> [UInt8] {
        var content: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while content.count < limit {
            let count = unsafe block.withUnsafeMutableBytes {
                unsafe Glibc.read(file, $0.baseAddress, $0.count)
            }
            guard count >= 0 || errno == EINTR else { throw SystemError("read \(path)") }
            guard count != 0 else { return content }
            guard count > 0 else { continue }
            content += block[..<count]
        }
        errno = EFBIG
        throw SystemError("read \(path)")
    }

    /// Opens a file, which is one and no pipe, terminal or directory; one that is made is the owner's alone.
    ///
    /// It never waits: whoever puts a pipe in the place of a file would otherwise hold the process up for good.
    static func open(_ path: String, _ flags: Int32, to action: String) throws(SystemError) -> Int32
    {
        let file = unsafe Glibc.open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard file >= 0 else {
            switch errno {
            // So says a pipe that nobody reads.
            case ENXIO: throw noFile(action, EINVAL)
            // What somebody has put elsewhere and cannot be found is not the same as nothing.
            case ENOENT where isLink(path):
                throw SystemError("\(action), which is a link to nothing", ENOLINK)
            case let code: throw SystemError(action, code)
            }
        }
        var found = stat()
        guard unsafe fstat(file, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
            close(file)
            throw noFile(action, found.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
        }
        return file
    }

    private static func isLink(_ path: String) -> Bool {
        var found = stat()
        return unsafe lstat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFLNK
    }

    private static func noFile(_ action: String, _ code: Int32) -> SystemError {
        SystemError("\(action), which is no file", code)
    }

    /// Whether a file begins with these bytes.
    public static func begins(_ path: String, with start: [UInt8]) throws(SystemError) -> Bool {
        let file = try open(path, O_RDONLY, to: "open \(path)")
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: start.count)
        let count = unsafe bytes.withUnsafeMutableBytes {
            unsafe pread(file, $0.baseAddress, $0.count, 0)
        }
        guard count >= 0 else { throw SystemError("read \(path)") }
        return count == start.count && bytes == start
    }

    /// Replaces a file whole: readers see the old content or the new, also after a crash.
    public static func write(_ content: [UInt8], to path: String) throws(SystemError) {
        let fresh = "\(path).\(getpid()).new"
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
        let file = try open(fresh, flags, to: "write \(fresh)")
        do throws(SystemError) {
            defer { close(file) }
            try append(content, to: file, named: fresh)
            guard fsync(file) == 0 else { throw SystemError("write \(fresh)") }
        } catch {
            unsafe unlink(fresh)
            throw error
        }
        guard unsafe rename(fresh, path) == 0 else { throw SystemError("write \(path)") }
        // The new name is on the disk as well when this returns; where a directory cannot be synced, it soon is.
        let directory = unsafe Glibc.open(directory(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }

    /// The directory in which something lies.
    public static func directory(of path: String) -> String {
        guard let end = path.lastIndex(of: "/") else { return "." }
        return path[..<end].isEmpty ? "/" : String(path[..<end])
    }

    /// Does something while nobody else does who asks for the lock of this directory; waits for them.
    ///
    /// - Throws: `SystemError` when there is no lock to be had, and what the body throws.
    public static func withLock<T>(ofDirectory path: String, _ body: () throws -> T) throws -> T {
        let lock = try DirectoryLock(path)
        defer { withExtendedLifetime(lock) {} }
        return try body()
    }

    /// Narrows a file (0600) or a directory (0700) to its owner, without opening it: a descriptor that is closed
    /// would take the locks of others in this process with it.
    ///
    /// What a link leads to is left as it is, and so is a device or a pipe: others may need those.
    ///
    /// - Returns: Whether others could read or write it until now; false when there is none.
    /// - Throws: `SystemError`, such as for what is somebody else's.
    @discardableResult
    public static func narrow(_ path: String) throws(SystemError) -> Bool {
        var found = stat()
        guard unsafe lstat(path, &found) == 0 else {
            guard errno == ENOENT else { throw SystemError("look at \(path)") }
            return false
        }
        let kind = found.st_mode & S_IFMT
        guard kind == S_IFREG || kind == S_IFDIR, found.st_mode & 0o077 != 0 else { return false }
        let mode: mode_t = kind == S_IFDIR ? 0o700 : 0o600
        guard unsafe fchmodat(AT_FDCWD, path, mode, AT_SYMLINK_NOFOLLOW) == 0 else {
            throw SystemError("narrow \(path)")
        }
        return true
    }

    /// Whether a link leads to a file or directory that others than its owner could read or write; false for what is
    /// no link.
    public static func isLooseLink(_ path: String) -> Bool {
        var found = stat()
        guard unsafe lstat(path, &found) == 0, found.st_mode & S_IFMT == S_IFLNK,
            unsafe stat(path, &found) == 0
        else { return false }
        let kind = found.st_mode & S_IFMT
        return (kind == S_IFREG || kind == S_IFDIR) && found.st_mode & 0o077 != 0
    }

    /// Whether others than its owner may change a file, or what lies in a directory; false when there is none.
    public static func isChangeableByOthers(_ path: String) -> Bool {
        var found = stat()
        return unsafe stat(path, &found) == 0 && found.st_mode & 0o022 != 0
    }

    /// Removes a file; one that is not there is no error.
    public static func remove(_ path: String) throws(SystemError) {
        guard unsafe unlink(path) == 0 || errno == ENOENT else {
            throw SystemError("remove \(path)")
        }
    }

    /// Gives a file or directory another name on the same disk.
    ///
    /// - Throws: `SystemError`, also when there is a directory of the new name with something in it.
    public static func move(_ path: String, to other: String) throws(SystemError) {
        guard unsafe rename(path, other) == 0 else { throw SystemError("move \(path) to \(other)") }
    }

    /// Gives a file another name on the same disk that nothing has.
    ///
    /// - Throws: `SystemError`, also when something has the name by then, which stays.
    public static func place(_ path: String, at other: String) throws(SystemError) {
        guard unsafe link(path, other) != 0 else { return try remove(path) }
        // A disk that cameras use, too, has one name for each file: there an empty one keeps others away for a moment.
        guard errno == EPERM || errno == EOPNOTSUPP else {
            throw SystemError("move \(path) to \(other)")
        }
        _ = try PartWriter(other, isNew: true)
        do throws(SystemError) {
            try move(path, to: other)
        } catch {
            try? remove(other)
            throw error
        }
    }

    /// Removes a directory that is empty; says whether it is gone.
    @discardableResult
    public static func removeEmptyDirectory(_ path: String) -> Bool { unsafe rmdir(path) == 0 }

    /// Whether something has this path.
    public static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// Whether something has this path, where that can be known.
    ///
    /// - Throws: ``SystemError`` where it cannot, such as behind a directory that may not be entered.
    public static func isThere(_ path: String) throws(SystemError) -> Bool {
        guard unsafe access(path, F_OK) != 0 else { return true }
        let error = SystemError("look for \(path)")
        guard error.isNotFound || error.code == ENOTDIR else { throw error }
        return false
    }

    /// The names in a directory, in order; none when it cannot be read.
    public static func names(in path: String) -> [String] {
        guard let directory = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// How many bytes there is room for on the disk of a path; nil when that is not known.
    public static func room(at path: String) -> UInt64? {
        var found = statvfs()
        guard unsafe statvfs(path, &found) == 0 else { return nil }
        let (bytes, isMore) = UInt64(found.f_bavail)
            .multipliedReportingOverflow(by: UInt64(found.f_frsize))
        return isMore ? .max : bytes
    }

    /// Where a path leads when it is a link, or the path itself.
    public static func target(of path: String) -> String {
        guard let target = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(target) }
        return unsafe String(cString: target)
    }

    static func append(_ content: [UInt8], to file: Int32, named path: String) throws(SystemError) {
        var rest = content[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(file, $0.baseAddress, $0.count)
            }
            guard count > 0 || errno == EINTR else { throw SystemError("write \(path)") }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
