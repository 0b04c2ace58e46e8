import Encodings
import Hosting
import Model
import REST

/// The keys with which programs use the listener: the owner's in a file of its own, the others among the
/// host's records.
enum ListenerKeys {
    /// A ring of the owner's key and those of the records, which it follows as long as the observation is held.
    static func ring(_ own: OwnKey, _ store: HostStore) -> (KeyRing, HostStore.Observation) {
        let owner = KeyRing.Entry(
            key: own.text,
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
}
