import Encodings
import Media
import Synchronization
import System

/// Where an account keeps files, beside its database.
///
///     {database}-media/outgoing/{hash of the encrypted file}    encrypted, until it is uploaded
///     {database}-media/incoming/{hash of the encrypted file}    encrypted, until it has come whole
///     {database}-media/files/{hash of the file}                 as it was sent, each once; the longest unused go first
struct MediaFolder: Sendable {
    let path: String
    /// How much is kept of what was downloaded, in bytes.
    let cacheLimit: Int
    /// What is being written or read, and by how many.
    private let used = PathsInUse()

    /// The folder of the account with this database.
    init(ofDatabase database: String, cacheLimit: Int = 1 << 30) {
        path = Account.mediaFolder(ofDatabase: database)
        self.cacheLimit = cacheLimit
    }

    /// Where an encrypted file waits for its upload.
    func outgoing(_ sealedHash: [UInt8]) -> String { "\(path)/outgoing/\(Hex.encode(sealedHash))" }

    /// Removes an encrypted file that is not to be uploaded, or was.
    func discard(_ sealedHash: [UInt8]) { try? Files.remove(outgoing(sealedHash)) }

    /// Where an encrypted file comes in.
    func incoming(_ sealedHash: [UInt8]) -> String { "\(path)/incoming/\(Hex.encode(sealedHash))" }

    /// Where a file is kept.
    func file(_ hash: [UInt8]) -> String { "\(path)/files/\(Hex.encode(hash))" }

    /// A path for something that has no hash yet.
    func fresh(_ random: [UInt8]) -> String { "\(path)/outgoing/new-\(Hex.encode(random))" }

    /// Makes the folders.
    func make() throws(SystemError) {
        for name in ["outgoing", "incoming", "files"] {
            try Files.makeDirectory("\(path)/\(name)")
        }
    }

    /// Whether anything waits for its upload, or is left of it.
    var hasOutgoing: Bool { !Files.names(in: "\(path)/outgoing").isEmpty }

    /// Removes what was to be uploaded and is not wanted any more, such as what a kill left half encrypted.
    ///
    /// - Parameter wanted: The hashes of the encrypted files that are still to be uploaded.
    func sweep(keeping wanted: Set<[UInt8]>) {
        let kept = Set(wanted.map { Hex.encode($0) })
        for name in Files.names(in: "\(path)/outgoing") where !kept.contains(name) {
            try? Files.remove("\(path)/outgoing/\(name)")
        }
    }

    /// Notes that a file is on its way in, so that what has come of it is not removed to make room.
    func begin(_ path: String) { used.counts.withLock { $0[path, default: 0] += 1 } }

    /// Notes that it is not any more, as often as ``begin(_:)`` was told that it is.
    func end(_ path: String) {
        used.counts.withLock { counts in
            counts[path] = counts[path].flatMap { $0 > 1 ? $0 - 1 : nil }
        }
    }

    /// Makes room among the files that are kept and what has come of others, those first that were not used for longest.
    ///
    /// What is on its way in stays.
    ///
    /// - Parameter hash: The file that stays whatever its size.
    func trim(keeping hash: [UInt8]) {
        let files = ["files", "incoming"].flatMap { folder in
            Files.names(in: "\(path)/\(folder)").map { "\(path)/\(folder)/\($0)" }
        }.compactMap { path -> (path: String, size: Int, used: Int)? in
            Files.length(of: path).map { (path, $0, Files.lastUse(of: path) ?? 0) }
        }
        var total = files.reduce(0) { $0 + $1.size }
        // Each has a name of its own until it is whole.
        let incoming = used.counts.withLock { Array($0.keys) }.flatMap { [$0, $0 + ".part"] }
        let kept = Set(incoming).union([file(hash)])
        for file in files.sorted(by: { $0.used < $1.used })
        where total > cacheLimit && !kept.contains(file.path) {
            try? Files.remove(file.path)
            total -= file.size
        }
    }
}

/// One for all copies of a folder's value.
private final class PathsInUse: Sendable {
    let counts = Mutex<[String: Int]>([:])
}

extension Account {
    /// The directory in which the account of a database keeps files.
    public static func mediaFolder(ofDatabase database: String) -> String { database + "-media" }
}
