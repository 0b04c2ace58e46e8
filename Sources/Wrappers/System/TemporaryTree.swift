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

    /// Removes a directory with all that is in it, as far as that is possible.
    public static func removeTree(_ path: String) {
        for name in names(in: path) {
            let child = "\(path)/\(name)"
            // Links are removed, never followed.
            if unsafe unlink(child) != 0 { removeTree(child) }
        }
        _ = unsafe rmdir(path)
    }
}
