import Crypto
import Protobuf
import Store
import WAProto

/// The account's statement that this device belongs to it, checked and countersigned.
///
///     MAC              = HMAC-SHA256(ADV secret, [06 05 if hosted] ‖ signed)
///     account's        = XEdDSA(account key, 06 00 | 06 05 if hosted ‖ details ‖ own identity)
///     own              = XEdDSA(own identity, 06 01 ‖ details ‖ own identity ‖ account key)
///
/// All three cover the bytes as they came; nothing is encoded anew.
///
/// - Source: whatsmeow `pair.go` (`handlePair`); zapo `src/auth/pairing/WaPairingFlow.ts` for its length and what
///   the server is told.
struct SignedIdentity: Hashable, Sendable {
    /// Why the statement is not accepted: what the server is told.
    struct Rejection: Error, Hashable, Sendable {
        /// The number.
        let code: Int
        /// The words.
        let text: String
        /// What is wrong, for people here.
        let flaw: String

        static let unreadable = Rejection(500, "internal-error", "it cannot be read")
        static let internalError = Rejection(500, "internal-error", "nothing is wrong with it")
        static let wrongMAC = Rejection(401, "not-authorized", "it was made for another code")
        static let wrongSignature = Rejection(401, "not-authorized", "its signature is wrong")

        private init(_ code: Int, _ text: String, _ flaw: String) {
            (self.code, self.text, self.flaw) = (code, text, flaw)
        }
    }

    /// How many bytes a statement has.
    private static let sizes = 1...500

    /// All four parts, to be stored.
    let account: [UInt8]
    /// The same without the account's key, to be sent back.
    let reply: [UInt8]
    /// This device's key index.
    let keyIndex: UInt32
    /// The account's identity key.
    let accountKey: PublicKey

    /// Checks the statement and signs it.
    init(
        _ container: [UInt8],
        keys: Credentials,
        random: Randomness
    ) throws(Rejection) {
        guard Self.sizes.contains(container.count) else { throw Rejection.unreadable }
        let outer: WAADVSignedDeviceIdentityHMAC = try SignedIdentity.read(container)
        let isHosted = outer.accountType == .hosted
        let mac = HMAC.sha256(key: keys.advSecret, isHosted ? [6, 5] : [], outer.details)
        guard constantTimeEqual(mac, outer.hmac) else { throw Rejection.wrongMAC }

        var identity: WAADVSignedDeviceIdentity = try SignedIdentity.read(outer.details)
        let details: WAADVDeviceIdentity = try SignedIdentity.read(identity.details)
        let own = keys.identityKey.publicKey.bytes
        let prefix: [UInt8] = details.deviceType == .hosted ? [6, 5] : [6, 0]
        guard let accountKey = PublicKey(identity.accountSignatureKey),
            identity.accountSignature.count == 64,
            XEdDSA.verify(
                identity.accountSignature,
                of: prefix + identity.details + own,
                by: accountKey
            )
        else { throw Rejection.wrongSignature }

        do {
            identity.deviceSignature = try XEdDSA.sign(
                [6, 1] + identity.details + own + accountKey.bytes,
                with: keys.identityKey.privateKey,
                random64: random.bytes(64)
            )
        } catch {
            throw Rejection.unreadable
        }
        account = identity.serializedBytes()
        identity.clearAccountSignatureKey()
        reply = identity.serializedBytes()
        keyIndex = details.keyIndex
        self.accountKey = accountKey
    }

    private static func read<M: Protobuf.Message>(_ bytes: [UInt8]) throws(Rejection) -> M {
        do {
            return try M(serializedBytes: bytes)
        } catch {
            throw Rejection.unreadable
        }
    }
}
