import Protobuf
import Crypto
import WAProto

/// The phone's word for a companion: who signs what, over which bytes.
///
///     details            rawID, timestamp, keyIndex, both types 0
///     account signature  06 00 ‖ details ‖ companion identity              by the phone
///     device signature   06 01 ‖ details ‖ companion identity ‖ account key   by the companion
///     key index list     06 02 ‖ details                                   by the phone
///
/// For a device that a business host runs its type is 1, and the first two begin with 06 05 and 06 06.
///
/// - Source: whatsmeow `pair.go` (`verifyAccountSignature`, `generateDeviceSignature`); zapo
///   `src/auth/pairing/companion-host.ts` for the list, which does not name the account's key.
enum DeviceIdentity {
    /// The innermost message, serialized once.
    static func details(
        _ keyIndex: UInt32,
        _ person: Person,
        isHosted: Bool = false,
        now: Int
    ) -> [UInt8] {
        WAADVDeviceIdentity.with {
            $0.rawID = person.rawID
            $0.timestamp = UInt64(now)
            $0.keyIndex = keyIndex
            $0.accountType = .e2ee
            $0.deviceType = isHosted ? .hosted : .e2ee
        }.serializedBytes()
    }

    /// The phone's half: details and account signature, with or without the device's own.
    static func issue(
        _ identity: PublicKey,
        _ keyIndex: UInt32,
        _ person: Person,
        isHosted: Bool = false,
        now: Int,
        random: Randomness
    ) throws(CryptoError) -> WAADVSignedDeviceIdentity {
        let details = details(keyIndex, person, isHosted: isHosted, now: now)
        let signature = try XEdDSA.sign(
            [6, isHosted ? 5 : 0] + details + identity.bytes,
            with: person.identity.privateKey,
            random64: random.bytes(64)
        )
        return .with {
            $0.details = details
            $0.accountSignatureKey = person.identity.publicKey.bytes
            $0.accountSignature = signature
        }
    }

    /// Wraps the phone's half for the way through the server, under the secret from the QR code.
    static func seal(_ signed: WAADVSignedDeviceIdentity, secret: [UInt8]) -> [UInt8] {
        let bytes = signed.serializedBytes()
        return WAADVSignedDeviceIdentityHMAC.with {
            $0.details = bytes
            $0.hmac = HMAC.sha256(key: secret, bytes)
        }.serializedBytes()
    }

    /// What a device signature covers.
    static func signedByDevice(
        _ signed: WAADVSignedDeviceIdentity,
        _ identity: PublicKey,
        isHosted: Bool = false
    ) -> [UInt8] {
        [6, isHosted ? 6 : 1] + signed.details + identity.bytes + signed.accountSignatureKey
    }

    /// A complete identity for a simulated companion, or one that its phone did not sign.
    static func sign(
        _ identity: KeyPair,
        _ keyIndex: UInt32,
        _ person: Person,
        isHosted: Bool = false,
        isForged: Bool = false,
        now: Int,
        random: Randomness
    ) throws(CryptoError) -> [UInt8] {
        var signed = try issue(
            identity.publicKey,
            keyIndex,
            person,
            isHosted: isHosted,
            now: now,
            random: random
        )
        if isForged { signed.accountSignature = random.bytes(64) }
        signed.deviceSignature = try XEdDSA.sign(
            signedByDevice(signed, identity.publicKey, isHosted: isHosted),
            with: identity.privateKey,
            random64: random.bytes(64)
        )
        return signed.serializedBytes()
    }

    /// The list of key indexes that count, signed by the phone, or by somebody else.
    static func keyIndexList(
        _ person: Person,
        _ indexes: [UInt32],
        by key: PrivateKey? = nil,
        random: Randomness
    ) throws(CryptoError) -> [UInt8] {
        let details = WAADVKeyIndexList.with {
            $0.rawID = person.rawID
            $0.timestamp = UInt64(person.keyListTime)
            $0.currentIndex = person.lastKeyIndex
            $0.validIndexes = indexes
            $0.accountType = .e2ee
        }.serializedBytes()
        let signature = try XEdDSA.sign(
            [6, 2] + details,
            with: key ?? person.identity.privateKey,
            random64: random.bytes(64)
        )
        return WAADVSignedKeyIndexList.with {
            $0.details = details
            $0.accountSignature = signature
        }.serializedBytes()
    }
}
