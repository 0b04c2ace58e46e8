import Foundation

/// A fresh directory that goes away with its owner.
public final class TemporaryDirectory: Sendable {
    /// Its path.
    public let path: String

    /// Makes the directory under the system's temporary directory.
    public init() {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("martlet-test-\(UUID().uuidString)", isDirectory: true)
        path = url.path
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            preconditionFailure("no temporary directory: \(error)")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of something inside.
    public func path(of name: String) -> String { "\(path)/\(name)" }
}
