import Crypto

/// An account's passkey: what the device that keeps it has, and what the server remembers of it.
struct Passkey: Codable {
    /// How both name it.
    let id: [UInt8]
    /// How the server named the account when it was made.
    let user: [UInt8]
    private let secret: [UInt8]

    /// What the passkeys of all accounts are for.
    static let site = "whatsapp.com"

    /// Makes one.
    init(_ random: Randomness) {
        id = random.bytes(16)
        user = random.bytes(32)
        secret = P256Key.generate(random).bytes
    }

    /// The key; nil never happens, unless somebody edited the state file.
    var key: P256Key? { P256Key(secret) }
}
