import Foundation

/// Where the measurements put their files: a directory in the build directory, which is on a disk.
enum Scratch {
    /// The directory.
    static var path: String {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return program.deletingLastPathComponent().appendingPathComponent("bench").path
    }

    /// A path in it at which there is nothing.
    static func fresh(_ name: String) throws -> String {
        let path = "\(path)/\(name)"
        if FileManager.default.fileExists(atPath: path) {
            try FileManager.default.removeItem(atPath: path)
        }
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
        return path
    }
}
