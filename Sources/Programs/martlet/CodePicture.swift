import Pictures
import QRCode
import Synchronization
import System

/// A code as a picture in a file, which is there no longer than it is wanted.
///
/// Whoever has the picture can link a device of theirs, or see the secret of the one that was linked.
final class CodePicture: Sendable {
    private struct State {
        /// The number of the newest that was wanted; another one is not written any more.
        var newest = 0
        /// Whether this process wrote a file that is still there.
        var isWritten = false
    }

    private let path: String
    private let state = Mutex(State())

    /// Takes the place.
    init(_ path: String) { self.path = path }

    /// Wants one from now on, until the next is wanted or it is removed.
    ///
    /// - Returns: The number by which it is written.
    func want() -> Int {
        state.withLock { state in
            state.newest += 1
            return state.newest
        }
    }

    /// Writes what is wanted by this number; not what is wanted no more.
    ///
    /// - Returns: Where it is; nil when it was not written.
    func write(_ text: String, _ number: Int) throws -> String? {
        let code = try QRMatrix(text)
        let bytes = try PNG.modules(side: code.side) { code[$0, $1] }
        return try state.withLock { state in
            guard state.newest == number else { return nil }
            try Files.makeDirectory(Files.directory(of: path))
            try Files.write(bytes, to: path)
            state.isWritten = true
            return path
        }
    }

    /// Takes the file away, if it is from here; one on its way is not written.
    func remove() throws(SystemError) {
        try state.withLock { state throws(SystemError) in
            state.newest += 1
            guard state.isWritten else { return }
            try Files.remove(path)
            state.isWritten = false
        }
    }
}
