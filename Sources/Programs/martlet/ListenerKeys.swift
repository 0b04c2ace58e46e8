import Crypto
import Encodings
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
        do {
            let stored = String(decoding: try Files.read(path, limit: 4096), as: UTF8.self)
            let words = stored.split(whereSeparator: \.isWhitespace)
            // Nothing else that somebody keeps there is taken for a key, or touched.
            guard let key = words.first, words.count == 1, key.count >= 16 else {
                throw Failure(
                    .failed,
                    "\(path) holds no key, which is one word of 16 characters or more; "
                        + "name another file in api.key_file to have one made"
                )
            }
            PrivateFiles.narrow(path, log)
            return String(key)
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
