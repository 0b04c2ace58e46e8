import Crypto
import SQLite
import Signal

/// The sessions and sender keys of simulated devices; those in use are kept at hand.
final class SignalTable {
    /// A device as another one knows it.
    struct Peer: Hashable {
        let device: DeviceID
        let address: SignalAddress
    }

    /// A sender in a group, as a device knows it.
    struct Sender: Hashable {
        let device: DeviceID
        let group: String
        let address: SignalAddress
    }

    /// What a device knows of another: the sessions and the identity key shown.
    struct Acquaintance {
        var session: SessionRecord?
        var identity: PublicKey?
    }

    private static let limit = 20_000

    private let file: WorldFile
    private var peers: [Peer: Acquaintance] = [:]
    private var changedPeers: Set<Peer> = []
    private var senders: [Sender: SenderKeyRecord] = [:]
    private var changedSenders: Set<Sender> = []

    init(_ file: WorldFile) { self.file = file }

    /// What a device knows of another.
    subscript(peer: Peer) -> Acquaintance {
        get {
            if let known = peers[peer] { return known }
            let found = read(peer)
            makeRoom()
            peers[peer] = found
            return found
        }
        set {
            makeRoom()
            peers[peer] = newValue
            changedPeers.insert(peer)
        }
    }

    /// The sender keys of somebody in a group.
    subscript(sender: Sender) -> SenderKeyRecord? {
        get {
            if let known = senders[sender] { return known }
            guard let found = read(sender) else { return nil }
            makeRoom()
            senders[sender] = found
            return found
        }
        set {
            makeRoom()
            senders[sender] = newValue
            changedSenders.insert(sender)
        }
    }

    /// Forgets what a device knows of somebody, or of everybody.
    func forget(_ name: String?, at device: DeviceID) {
        save()
        peers = [:]
        guard let name else {
            file.run("DELETE FROM sessions WHERE device = ?", [.int(device.key)])
            file.run("DELETE FROM sender_keys WHERE device = ?", [.int(device.key)])
            senders = [:]
            return
        }
        file.run(
            "DELETE FROM sessions WHERE device = ? AND name = ?",
            [.int(device.key), .text(name)]
        )
    }

    /// Writes what changed.
    func save() {
        for peer in changedPeers { write(peer, peers[peer] ?? Acquaintance()) }
        for sender in changedSenders { write(sender, senders[sender]) }
        changedPeers = []
        changedSenders = []
    }

    private func makeRoom() {
        guard peers.count + senders.count >= Self.limit else { return }
        save()
        peers = [:]
        senders = [:]
    }

    private func read(_ peer: Peer) -> Acquaintance {
        file.first(
            "SELECT record, identity FROM sessions WHERE device = ? AND name = ? AND other = ?",
            [.int(peer.device.key), .text(peer.address.name), .int(peer.address.device)]
        ) { row throws(SQLiteError) in
            var known = Acquaintance()
            if let bytes = row.optionalBytes(0) {
                known.session = try WorldFile.decoded("session") {
                    try SessionRecord(serialized: bytes)
                }
            }
            known.identity = row.optionalBytes(1).flatMap { PublicKey($0) }
            return known
        } ?? Acquaintance()
    }

    private func write(_ peer: Peer, _ known: Acquaintance) {
        file.run(
            """
            INSERT OR REPLACE INTO sessions (device, name, other, record, identity)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                .int(peer.device.key), .text(peer.address.name), .int(peer.address.device),
                .bytes(known.session?.serialized), .bytes(known.identity?.bytes),
            ]
        )
    }

    private func read(_ sender: Sender) -> SenderKeyRecord? {
        file.first(
            """
            SELECT record FROM sender_keys
            WHERE device = ? AND chat = ? AND name = ? AND other = ?
            """,
            key(sender)
        ) { row throws(SQLiteError) in
            let bytes = row.bytes(0)
            return try WorldFile.decoded("sender key") { try SenderKeyRecord(serialized: bytes) }
        }
    }

    private func write(_ sender: Sender, _ record: SenderKeyRecord?) {
        guard let record else {
            file.run(
                """
                DELETE FROM sender_keys
                WHERE device = ? AND chat = ? AND name = ? AND other = ?
                """,
                key(sender)
            )
            return
        }
        file.run(
            """
            INSERT OR REPLACE INTO sender_keys (device, chat, name, other, record)
            VALUES (?, ?, ?, ?, ?)
            """,
            key(sender) + [.bytes(record.serialized)]
        )
    }

    private func key(_ sender: Sender) -> [SQLValue] {
        [
            .int(sender.device.key), .text(sender.group), .text(sender.address.name),
            .int(sender.address.device),
        ]
    }
}
