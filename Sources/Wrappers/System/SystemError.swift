import Glibc

/// A system call that failed: what was tried, on what, and why not.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, such as `open /path`.
    public let action: String
    /// The error number.
    public let code: Int32

    /// Takes the error number of the call that just failed, unless another one says it better.
    init(_ action: String, _ code: Int32 = errno) {
        self.action = action
        self.code = code
    }

    /// `action: reason`.
    public var description: String { "\(action): \(SystemError.text(code))" }

    /// Why not, in the system's words.
    public var reason: String { SystemError.text(code) }

    /// Whether the thing is not there.
    public var isNotFound: Bool { code == ENOENT }

    /// Whether there is no such file, nor will be: nothing, or something else.
    public var isNoFile: Bool { [ENOENT, ENOTDIR, EISDIR, ELOOP, ENAMETOOLONG].contains(code) }

    /// Whether no process listens where one was looked for.
    public var isNobodyThere: Bool { code == ENOENT || code == ECONNREFUSED }

    /// Whether so many wait to be let in where one connects that there is no room for one more.
    public var isCrowded: Bool { code == EAGAIN }

    /// Whether there is no room left, on the disk or for this user on it.
    public var isFull: Bool { Self.isFull(code) }

    /// Whether an error number says that there is no room left.
    public static func isFull(_ code: Int32) -> Bool { code == ENOSPC || code == EDQUOT }

    /// An error number in the system's words, but with what to do where somebody can do something.
    public static func text(_ code: Int32) -> String {
        guard !isFull(code) else { return "the disk is full; make room and try again" }
        guard let text = unsafe strerror(code) else { return "error \(code)" }
        return unsafe String(cString: text)
    }
}
