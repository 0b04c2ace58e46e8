internal import Glibc

/// Files and folders that only their owner can read.
public enum PrivateFile {
    /// Why a file or folder could not be made.
    public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// Which one.
        public var path: String
        /// The operating system's sentence.
        public var reason: String
        /// Its number.
        public var code: Int32

        /// Which one, and why.
        public var description: String { "\(path): \(reason)" }
    }

    /// Makes the missing folders above a file, 0700.
    public static func createFolders(above path: String) throws(Failure) {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        try createFolder(String(path[..<slash]))
    }

    /// Makes the file, 0600; narrows one that exists, without opening it.
    ///
    /// Opening would be wrong: SQLite's locks on a file go when any descriptor of it closes.
    public static func create(_ path: String) throws(Failure) {
        let new = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if new >= 0 {
            close(new)
            return
        }
        guard errno == EEXIST else { throw failure(path) }
        guard unsafe chmod(path, 0o600) == 0 else { throw failure(path) }
    }

    /// What stands at a path.
    public enum State: Hashable, Sendable {
        /// Nothing.
        case missing
        /// A file without a single byte.
        case empty
        /// Anything else, also what is no file.
        case filled
    }

    /// Looks what stands at a path, without opening it.
    public static func state(of path: String) -> State {
        var found = stat()
        guard unsafe lstat(path, &found) == 0 else { return .missing }
        return found.st_mode & S_IFMT == S_IFREG && found.st_size == 0 ? .empty : .filled
    }

    private static func createFolder(_ path: String) throws(Failure) {
        if unsafe mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw failure(path)
        }
        try createFolder(String(path[..<slash]))
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(path) }
    }

    private static func failure(_ path: String) -> Failure {
        let code = errno
        return Failure(
            path: path,
            reason: unsafe String(cString: strerror(code)),
            code: code
        )
    }
}
