import Encodings
import Synchronization
import System

/// Encrypted files as clients uploaded them, each under the hash of its bytes; a part of one that is still coming lies
/// beside it.
///
/// With a world in a file they lie in a folder beside it; else in one that goes away with the sandbox.
final class MediaStore: Sendable {
    /// The folder that is there, how long each file in it is, by name, and all of them together.
    private struct Shelf {
        let folder: String
        private(set) var size = 0
        private var lengths: [String: Int] = [:]

        /// What is left of uploads and of files that were looked at was for a sandbox that is gone.
        init(_ folder: String) {
            self.folder = folder
            for name in Files.names(in: folder) {
                let path = "\(folder)/\(name)"
                guard !name.hasSuffix(".part"), !name.hasPrefix("new-"), !name.hasPrefix("opened-")
                else {
                    try? Files.remove(path)
                    continue
                }
                self[name] = Files.length(of: path)
            }
        }

        subscript(name: String) -> Int? {
            get { lengths[name] }
            set {
                size += (newValue ?? 0) - (lengths[name] ?? 0)
                lengths[name] = newValue
            }
        }
    }

    /// How many bytes there may be in all.
    let limit: Int
    private let kept: String?
    private let shelf = Mutex<Shelf?>(nil)
    private let counted = Mutex(MediaTally())

    init(besides stateFile: String?, limit: Int) {
        kept = stateFile.map { $0 + ".media" }
        self.limit = limit
    }

    deinit { close() }

    /// The folder, made when it is first needed.
    ///
    /// - Throws: `SandboxError.failed` when it cannot be.
    func folder() throws(SandboxError) -> String {
        try shelf.withLock { shelf throws(SandboxError) in
            if let shelf { return shelf.folder }
            do throws(SystemError) {
                let folder: String
                if let kept {
                    try Files.makeDirectory(kept)
                    folder = kept
                } else {
                    folder = try Files.makeTemporaryDirectory("martlet-media")
                }
                shelf = Shelf(folder)
                return folder
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

    /// Lets a part of a file be so many bytes long; false when there is no room for them.
    ///
    /// - Throws: `SandboxError.failed` when there can be no folder for it.
    func admit(_ hash: [UInt8], _ length: Int) throws(SandboxError) -> Bool {
        // What lay in the folder before counts from now on.
        _ = try folder()
        let name = Self.partName(hash)
        return shelf.withLock { shelf in
            let others = (shelf?.size ?? 0) - (shelf?[name] ?? 0)
            guard length <= limit - others else { return false }
            shelf?[name] = length
            return true
        }
    }

    /// Counts what there is of a part whose upload broke off.
    func settle(_ hash: [UInt8]) {
        let length = (try? part(of: hash)).flatMap { Files.length(of: $0) }
        shelf.withLock { $0?[Self.partName(hash)] = length }
    }

    /// What was counted.
    var tally: MediaTally { counted.withLock { $0 } }

    /// Counts something.
    func count(_ change: (inout MediaTally) -> Void) { counted.withLock { change(&$0) } }

    /// Keeps a file as its upload would.
    ///
    /// - Throws: `SandboxError.refused` when there is no room for it, `SandboxError.failed`, `SystemError`.
    func add(_ file: [UInt8], as hash: [UInt8]) throws {
        guard try admit(hash, file.count) else {
            throw SandboxError.refused("there is no room for the file")
        }
        do {
            let fresh = "\(try folder())/new-\(Hex.encode(hash))"
            try Files.write(file, to: fresh)
            try keep(fresh, as: hash)
        } catch {
            settle(hash)
            throw error
        }
    }

    /// Puts a file that is whole, and was admitted, in its place.
    func keep(_ path: String, as hash: [UInt8]) throws {
        try Files.move(path, to: try self.path(of: hash))
        shelf.withLock { shelf in
            let length = shelf?[Self.partName(hash)]
            shelf?[Hex.encode(hash)] = length
            shelf?[Self.partName(hash)] = nil
        }
    }

    /// Takes a part of a file away.
    func removePart(_ hash: [UInt8]) {
        if let path = try? part(of: hash) { try? Files.remove(path) }
        shelf.withLock { $0?[Self.partName(hash)] = nil }
    }

    /// Takes a file away.
    func remove(_ hash: [UInt8]) {
        removePart(hash)
        if let path = try? path(of: hash) { try? Files.remove(path) }
        shelf.withLock { $0?[Hex.encode(hash)] = nil }
    }

    private static func partName(_ hash: [UInt8]) -> String { Hex.encode(hash) + ".part" }

    /// Lets go of a folder that is nobody's.
    func close() {
        guard kept == nil, let shelf = shelf.withLock({ $0.take() }) else { return }
        try? Files.removeTree(shelf.folder)
    }
}
