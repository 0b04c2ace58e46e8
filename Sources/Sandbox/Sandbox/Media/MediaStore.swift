import Encodings
import Synchronization
import System

/// Encrypted files as clients uploaded them, each under the hash of its bytes; a part of one that is still coming lies
/// beside it.
///
/// With a world in a file they lie in a folder beside it; else in one that goes away with the sandbox.
final class MediaStore: Sendable {
    /// How many bytes there may be in all.
    let limit: Int
    private let kept: String?
    private let made = Mutex<String?>(nil)

    init(besides stateFile: String?, limit: Int) {
        kept = stateFile.map { $0 + ".media" }
        self.limit = limit
    }

    deinit { close() }

    /// The folder, made when it is first needed.
    ///
    /// - Throws: `SandboxError.failed` when it cannot be.
    func folder() throws(SandboxError) -> String {
        try made.withLock { made throws(SandboxError) in
            if let made { return made }
            do throws(SystemError) {
                guard let kept else {
                    let folder = try Files.makeTemporaryDirectory("martlet-media")
                    made = folder
                    return folder
                }
                try Files.makeDirectory(kept)
                made = kept
                return kept
            } catch {
                throw .failed("no folder for files: \(error)")
            }
        }
    }

    /// Where a file lies, or would.
    func path(of hash: [UInt8]) throws(SandboxError) -> String {
        "\(try folder())/\(Hex.encode(hash))"
    }

    /// Where a part of a file lies that is still coming.
    func part(of hash: [UInt8]) throws(SandboxError) -> String { try path(of: hash) + ".part" }

    /// Whether a file is there.
    func has(_ hash: [UInt8]) -> Bool { (try? path(of: hash)).map { Files.exists($0) } ?? false }

    /// How many bytes there are.
    var size: Int {
        guard let folder = try? folder() else { return 0 }
        return Files.names(in: folder).reduce(0) { $0 + (Files.length(of: "\(folder)/\($1)") ?? 0) }
    }

    /// Takes a file away.
    func remove(_ hash: [UInt8]) {
        for path in [try? path(of: hash), try? part(of: hash)].compactMap(\.self) {
            try? Files.remove(path)
        }
    }

    /// Lets go of a folder that is nobody's.
    func close() {
        guard kept == nil, let folder = made.withLock({ $0.take() }) else { return }
        try? Files.removeTree(folder)
    }
}
