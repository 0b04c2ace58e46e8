import Crypto
import Protobuf
import WAProto

/// An account's statement that a companion is its own, as everybody else checks it.
///
///     account's = XEdDSA(account key, 06 00 | 06 05 if hosted ‖ details ‖ identity)
///     device's  = XEdDSA(identity, 06 01 | 06 06 if hosted ‖ details ‖ identity ‖ account key)
///
/// The account key is the identity key of the person's phone; both signatures cover the bytes as they came.
///
/// - Source: whatsmeow `pair.go` (`verifyAccountSignature`), which makes what others check.
struct DeviceProof: Hashable, Sendable {
    /// What is wrong with a proof.
    enum Fault: Error, Hashable, Sendable {
        /// There is none.
        case missing
        /// It is no statement, or names no account key where none is known.
        case unreadable
        /// One of the two did not sign it.
        case forged
    }

    /// Whose statement it is.
    let accountKey: PublicKey
    /// The companion's place in the account's ``KeyIndexList``.
    let keyIndex: UInt32
    /// Whether it is signed as one that a business host runs, which stands on no list.
    let isHosted: Bool

    /// Checks a statement.
    ///
    /// - Parameters:
    ///   - bytes: `<device-identity>` as it came.
    ///   - identity: The identity key that the device shows.
    ///   - known: The account key that counts when the statement names none.
    /// - Throws: ``Fault``.
    init(_ bytes: [UInt8]?, of identity: PublicKey, account known: PublicKey?) throws(Fault) {
        guard let bytes, !bytes.isEmpty else { throw .missing }
        guard let signed = try? WAADVSignedDeviceIdentity(serializedBytes: bytes),
            let details = try? WAADVDeviceIdentity(serializedBytes: signed.details),
            let account = signed.accountSignatureKey.isEmpty
                ? known : PublicKey(signed.accountSignatureKey)
        else { throw .unreadable }
        isHosted = details.deviceType == .hosted
        let told = signed.details + identity.bytes
        guard signed.accountSignature.count == 64, signed.deviceSignature.count == 64,
            XEdDSA.verify(
                signed.accountSignature,
                of: (isHosted ? [6, 5] : [6, 0]) + told,
                by: account
            ),
            XEdDSA.verify(
                signed.deviceSignature,
                of: (isHosted ? [6, 6] : [6, 1]) + told + account.bytes,
                by: identity
            )
        else { throw .forged }
        accountKey = account
        keyIndex = details.keyIndex
    }
}

extension DeviceProof {
    /// The account key that a statement names, unchecked; nil when it is none, or names none.
    static func account(namedIn bytes: [UInt8]) -> PublicKey? {
        (try? WAADVSignedDeviceIdentity(serializedBytes: bytes))
            .flatMap { PublicKey($0.accountSignatureKey) }
    }
}

extension DeviceProof.Fault {
    /// For the log.
    var words: String {
        switch self {
        case .missing: "missing"
        case .unreadable: "unreadable"
        case .forged: "forged"
        }
    }
}
