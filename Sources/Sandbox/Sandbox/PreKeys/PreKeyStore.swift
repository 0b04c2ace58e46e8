import BinaryNode
import Crypto

/// A signed pre-key as the server keeps it.
struct SignedKey: Equatable {
    let id: UInt32
    let key: PublicKey
    let signature: [UInt8]

    var node: Node {
        Node("skey") {
            Node("id", bytes: id.bytes3)
            Node("value", bytes: key.bytes)
            Node("signature", bytes: signature)
        }
    }

    /// Reads `<skey>`; nil when a part is missing or has the wrong length.
    init?(_ node: Node?) {
        guard let node, let id = node.child("id")?.bytes, id.count == 3,
            let key = PublicKey(node.child("value")?.bytes ?? []),
            let signature = node.child("signature")?.bytes, signature.count == 64
        else { return nil }
        self.init(id: id.bigEndian, key: key, signature: signature)
    }

    init(id: UInt32, key: PublicKey, signature: [UInt8]) {
        self.id = id
        self.key = key
        self.signature = signature
    }
}

/// A one-time pre-key as the server keeps it.
struct OneTimeKey: Equatable {
    let id: UInt32
    let key: PublicKey

    var node: Node {
        Node("key") {
            Node("id", bytes: id.bytes3)
            Node("value", bytes: key.bytes)
        }
    }

    /// Reads `<key>`; nil when a part is missing or has the wrong length.
    init?(_ node: Node?) {
        guard let node, let id = node.child("id")?.bytes, id.count == 3,
            let key = PublicKey(node.child("value")?.bytes ?? [])
        else { return nil }
        self.init(id: id.bigEndian, key: key)
    }

    init(id: UInt32, key: PublicKey) {
        self.id = id
        self.key = key
    }
}

/// The keys of one device that the server hands out to those who start a session.
///
/// - Source: protocol notes 02, section 1.3.
struct PreKeyStore {
    var registrationID: UInt32
    var identity: PublicKey
    var signed: SignedKey
    /// Oldest first; each is handed out once.
    private(set) var oneTime: [OneTimeKey] = []
    /// How many were handed out.
    private(set) var taken = 0
    /// Whether the client was told that few are left, since its last upload.
    var hasWarned = false

    init(registrationID: UInt32, identity: PublicKey, signed: SignedKey) {
        self.registrationID = registrationID
        self.identity = identity
        self.signed = signed
    }

    /// Takes the oldest one-time key; nil when none is left.
    mutating func take() -> OneTimeKey? {
        guard !oneTime.isEmpty else { return nil }
        taken += 1
        return oneTime.removeFirst()
    }

    /// Adds one-time keys; a known id is overwritten.
    mutating func add(_ keys: [OneTimeKey]) {
        let known = Set(oneTime.map(\.id))
        for key in keys {
            if known.contains(key.id), let index = oneTime.firstIndex(where: { $0.id == key.id }) {
                oneTime[index] = key
            } else {
                oneTime.append(key)
            }
        }
        hasWarned = false
    }

    /// Forgets all one-time keys.
    mutating func exhaust() { oneTime = [] }

    /// `<count value/>`.
    var countNode: Node { Node("count", ["value": .text(String(oneTime.count))]) }

    /// Registration id, key type and identity, as every bundle starts.
    var head: [Node] {
        [
            Node("registration", bytes: registrationID.bytes4),
            Node("type", bytes: [5]),
            Node("identity", bytes: identity.bytes),
        ]
    }
}

extension UInt32 {
    var bytes3: [UInt8] { Array(bytes4.dropFirst()) }
    var bytes4: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: self >> (8 * (3 - $0))) } }
}

extension [UInt8] {
    /// The number these bytes spell, highest first.
    var bigEndian: UInt32 { reduce(0) { $0 << 8 | UInt32($1) } }
}
