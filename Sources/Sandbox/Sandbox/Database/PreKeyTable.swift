import Crypto
import SQLite

/// One-time keys: those that the server hands out, and the secrets of simulated devices.
struct PreKeyTable {
    private let file: WorldFile

    init(_ file: WorldFile) { self.file = file }

    /// Adds keys of a device; one with a known id takes the other's place.
    func add(_ keys: [OneTimeKey], of device: DeviceID) {
        for key in keys {
            file.run(
                """
                INSERT INTO pre_keys (device, id, key) VALUES (?, ?, ?)
                ON CONFLICT (device, id) DO UPDATE SET key = excluded.key
                """,
                [.int(device.key), .int(key.id), .bytes(key.key.bytes)]
            )
        }
    }

    /// Takes the oldest key of a device; nil when none is left.
    func take(of device: DeviceID) -> OneTimeKey? {
        let found = file.first(
            "SELECT number, id, key FROM pre_keys WHERE device = ? ORDER BY number LIMIT 1",
            [.int(device.key)]
        ) { ($0.int(0), UInt32(truncatingIfNeeded: $0.int(1)), $0.bytes(2)) }
        guard let (number, id, bytes) = found, let key = PublicKey(bytes) else { return nil }
        file.run("DELETE FROM pre_keys WHERE number = ?", [.integer(number)])
        return OneTimeKey(id: id, key: key)
    }

    /// The keys of a device, oldest first.
    func all(of device: DeviceID) -> [OneTimeKey] {
        file.all(
            "SELECT id, key FROM pre_keys WHERE device = ? ORDER BY number",
            [.int(device.key)]
        ) { (UInt32(truncatingIfNeeded: $0.int(0)), $0.bytes(1)) }
        .compactMap { id, bytes in PublicKey(bytes).map { OneTimeKey(id: id, key: $0) } }
    }

    /// How many keys of a device are left.
    func count(of device: DeviceID) -> Int {
        file.count("SELECT count(*) FROM pre_keys WHERE device = ?", [.int(device.key)])
    }

    /// Forgets the keys of a device.
    func removeAll(of device: DeviceID) {
        file.run("DELETE FROM pre_keys WHERE device = ?", [.int(device.key)])
        file.run("DELETE FROM secret_pre_keys WHERE device = ?", [.int(device.key)])
    }

    /// Keeps the secret of a simulated device's key.
    func addSecret(_ pair: KeyPair, id: UInt32, of device: DeviceID) {
        file.run(
            "INSERT OR REPLACE INTO secret_pre_keys (device, id, key) VALUES (?, ?, ?)",
            [.int(device.key), .int(id), .bytes(pair.privateKey.bytes)]
        )
    }

    /// The secret of a simulated device's key.
    func secret(_ id: UInt32, of device: DeviceID) -> PrivateKey? {
        file.first(
            "SELECT key FROM secret_pre_keys WHERE device = ? AND id = ?",
            [.int(device.key), .int(id)]
        ) { $0.bytes(0) }
        .flatMap { PrivateKey($0) }
    }

    /// Forgets the secret of a key that was used.
    func removeSecret(_ id: UInt32, of device: DeviceID) {
        file.run(
            "DELETE FROM secret_pre_keys WHERE device = ? AND id = ?",
            [.int(device.key), .int(id)]
        )
    }
}
