import BinaryNode
import Crypto

/// A signed pre-key as the server keeps it.
struct SignedKey: Codable, Equatable {
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

extension PublishedKeys {
    /// Registration id, key type and identity, as every bundle starts.
    ///
    /// - Source: whatsmeow `prekeys.go` (`nodeToPreKeyBundle`).
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
