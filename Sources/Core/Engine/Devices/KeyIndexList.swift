import Crypto
import Protobuf
import WAProto

/// Which companions an account has, by the word of its phone: each has a number in the list, its key index.
///
///     signature = XEdDSA(account key, 06 02 | 06 07 if hosted ‖ details)
///
/// Unknown: how long such a list counts; official clients ask for a newer one after some weeks.
///
/// - Source: zapo `src/signal/attestation/WaAdvSignature.ts`, which signs as a phone does; whatsapp-rust
///   `wacore/src/adv.rs` for what it admits.
struct KeyIndexList: Hashable, Sendable {
    /// More bytes than the list of an account with a hundred companions has.
    static let limit = 4096

    /// When it was made, by the phone.
    let time: UInt64
    /// The index that was given away last.
    let current: UInt32
    /// The indexes that count.
    let valid: Set<UInt32>

    /// Takes the parts.
    init(time: UInt64, current: UInt32, valid: Set<UInt32>) {
        self.time = time
        self.current = current
        self.valid = valid
    }

    /// Reads a signed list; who signed it was checked before, or cannot be checked yet.
    init(unchecked bytes: [UInt8]) throws(DeviceProof.Fault) {
        self.init(try Self.details(try Self.signed(bytes)))
    }

    /// Reads a signed list, which must be that of an account.
    ///
    /// - Throws: ``DeviceProof/Fault``.
    init(_ bytes: [UInt8], account: PublicKey) throws(DeviceProof.Fault) {
        let signed = try Self.signed(bytes)
        let details = try Self.details(signed)
        let prefix: [UInt8] = details.accountType == .hosted ? [6, 7] : [6, 2]
        guard signed.accountSignature.count == 64,
            XEdDSA.verify(signed.accountSignature, of: prefix + signed.details, by: account)
        else { throw .forged }
        self.init(details)
    }

    private init(_ details: WAADVKeyIndexList) {
        self.init(
            time: details.timestamp,
            current: details.currentIndex,
            valid: Set(details.validIndexes)
        )
    }

    private static func signed(
        _ bytes: [UInt8]
    ) throws(DeviceProof.Fault) -> WAADVSignedKeyIndexList {
        guard bytes.count <= limit,
            let signed = try? WAADVSignedKeyIndexList(serializedBytes: bytes)
        else { throw .unreadable }
        return signed
    }

    private static func details(
        _ signed: WAADVSignedKeyIndexList
    ) throws(DeviceProof.Fault) -> WAADVKeyIndexList {
        guard !signed.details.isEmpty,
            let details = try? WAADVKeyIndexList(serializedBytes: signed.details),
            details.hasTimestamp
        else { throw .unreadable }
        return details
    }

    /// Nobody but the phone.
    static let nobody = KeyIndexList(time: 0, current: .max, valid: [])

    /// Whether a companion with this index is the account's: it is on the list, or newer than the list.
    func admits(_ index: UInt32?) -> Bool {
        guard let index else { return false }
        return valid.contains(index) || index > current
    }
}
