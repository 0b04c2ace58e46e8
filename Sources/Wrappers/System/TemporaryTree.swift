import Glibc

extension Files {
    /// Makes a directory of its own under the temporary directory, for this user alone.
    ///
    /// - Returns: Its path; ``removeTree(_:)`` removes it.
    public static func makeTemporaryDirectory(_ name: String) throws(SystemError) -> String {
        let base = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        // mkdtemp wants six of this letter at the end, and writes others over them.
        let ending = String(repeating: "X", count: 6)
        var template = Array("\(base)/\(name)-\(ending)".utf8CString)
        guard unsafe mkdtemp(&template) != nil else {
            throw SystemError("make a directory in \(base)")
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes a directory with all that is in it, as far as that is possible, or what is no directory; what is not there
    /// is no error.
    ///
    /// - Throws: `SystemError` for the first that stays.
    public static func removeTree(_ path: String) throws(SystemError) {
        // Links are removed, never followed.
        guard unsafe unlink(path) != 0, errno != ENOENT else { return }
        guard errno == EISDIR else { throw SystemError("remove \(path)") }
        var trouble: SystemError?
        for name in names(in: path) {
            do throws(SystemError) {
                try removeTree("\(path)/\(name)")
            } catch {
                trouble = trouble ?? error
            }
        }
        guard unsafe rmdir(path) == 0 || errno == ENOENT else {
            throw trouble ?? SystemError("remove \(path)")
        }
    }
}
