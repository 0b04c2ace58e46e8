import Glibc

extension Files {
    /// The length of a file in bytes; nil when there is none.
    public static func length(of path: String) -> Int? {
        var found = stat()
        guard unsafe stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(found.st_size)
    }

    /// When a file was last read or given a new time, Unix seconds; nil when there is none.
    public static func lastUse(of path: String) -> Int? {
        var found = stat()
        guard unsafe stat(path, &found) == 0 else { return nil }
        return max(found.st_atim.tv_sec, found.st_mtim.tv_sec)
    }

    /// Notes that a file is used now.
    public static func noteUse(of path: String) { _ = unsafe utimensat(AT_FDCWD, path, nil, 0) }
}
