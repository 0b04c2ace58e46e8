import Crypto
import Hosting
import Log
import Model
import REST
import System

/// The keys with which programs use the listener: the owner's in a file of its own, the others among the
/// host's records.
enum ListenerKeys {
    /// A ring that follows the records, as long as the observation is held.
    static func ring(
        at path: String,
        _ store: HostStore,
        log: Log
    ) throws -> (KeyRing, HostStore.Observation) {
        let owner = KeyRing.Entry(
            key: try ownKey(at: path, log),
            caller: Caller(key: "owner", role: .manager, sessions: .all)
        )
        let ring = KeyRing()
        let observation = store.observe { records in
            ring.replace(with: [owner] + records.keys.map(entry))
        }
        return (ring, observation)
    }

    private static func entry(_ key: HostRecords.Key) -> KeyRing.Entry {
        KeyRing.Entry(
            hash: Hex.decode(key.hash) ?? [],
            caller: Caller(
                key: key.access.id,
                role: key.access.role,
                sessions: key.access.accounts.map { .only(Set($0)) } ?? .all,
                dialect: key.access.dialect
            )
        )
    }

    /// The owner's key; made at the first start, for the owner alone.
    private static func ownKey(at path: String, _ log: Log) throws -> String {
        PrivateFiles.narrow(path, log)
        do {
            let stored = try Files.read(path, limit: 4096)
            let key = String(decoding: stored, as: UTF8.self).filter { !$0.isWhitespace }
            guard key.count >= 16 else {
                throw Failure(
                    .failed,
                    "\(path) is no key; delete it to have a new one made"
                )
            }
            return key
        } catch let error as SystemError where error.isNotFound {
            if let slash = path.lastIndex(of: "/") {
                try Files.makeDirectory(String(path[..<slash]))
            }
            let key = Hex.encode(Randomness.system.bytes(32))
            try Files.write(Array((key + "\n").utf8), to: path)
            return key
        }
    }
}
