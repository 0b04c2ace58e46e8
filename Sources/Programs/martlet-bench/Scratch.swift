import Foundation

/// Where the measurements put their files: a directory in the build directory, which is on a disk.
enum Scratch {
    /// This program's own file: a child by this name is one that `perf` can name.
    static var program: URL { URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath() }

    /// The directory.
    static var path: String {
        program.deletingLastPathComponent().appendingPathComponent("bench").path
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
