import Crypto
import Model
import Protobuf
import Stanzas
import Store
import WAProto

/// The message inside the handshake by which the server tells a registration from a login.
///
/// - Source: whatsmeow `store/clientpayload.go`.
enum ClientPayload {
    /// Browser type Chrome, in the registration and in pairing codes.
    static let clientType = "1"
    /// What the server checks when a code is asked for: a known browser and system.
    static let platformDisplay = "Chrome (Linux)"

    /// The payload of a device that wants to be linked.
    static func registration(
        _ keys: Credentials,
        version: ClientVersion,
        device: String,
        system: [UInt32]
    ) -> [UInt8] {
        var payload = base(version)
        payload.passive = false
        payload.pull = false
        payload.devicePairingData = .with {
            $0.eRegid = bigEndian(keys.registrationID, count: 4)
            $0.eKeytype = [5]
            $0.eIdent = keys.identityKey.publicKey.bytes
            $0.eSkeyID = bigEndian(keys.signedPreKey.id, count: 3)
            $0.eSkeyVal = keys.signedPreKey.keyPair.publicKey.bytes
            $0.eSkeySig = keys.signedPreKey.signature
            $0.buildHash = version.buildHash
            $0.deviceProps = DeviceProps.make(os: device, version: system).serializedBytes()
        }
        return payload.serializedBytes()
    }

    /// The payload of a linked device.
    ///
    /// - Source: whatsapp-rust `wacore/src/store/device.rs` for `lc`, which is 0 at the first login.
    static func login(
        _ jid: JID,
        version: ClientVersion,
        counts: LoginCounts
    ) throws(NoNumber) -> [UInt8] {
        guard let number = UInt64(jid.user) else { throw NoNumber(address: jid) }
        var payload = base(version)
        payload.username = number
        payload.device = UInt32(jid.device)
        payload.passive = true
        payload.pull = true
        payload.lidDbMigrated = true
        payload.lc = Int32(clamping: counts.logins)
        payload.connectAttemptCount = UInt32(clamping: counts.failures)
        return payload.serializedBytes()
    }

    /// The own address has no user that can be sent as a number.
    struct NoNumber: Error, Hashable, CustomStringConvertible {
        let address: JID

        var description: String { "\(address) is not the address of a number" }
    }

    private static func base(_ version: ClientVersion) -> WAClientPayload {
        .with {
            $0.userAgent = .with {
                $0.platform = .web
                $0.appVersion = .with {
                    $0.primary = version.primary
                    $0.secondary = version.secondary
                    $0.tertiary = version.tertiary
                }
                $0.mcc = "000"
                $0.mnc = "000"
                $0.osVersion = "0.1"
                $0.manufacturer = ""
                $0.device = "Desktop"
                $0.osBuildNumber = "0.1"
                $0.releaseChannel = .release
                $0.localeLanguageIso6391 = "en"
                $0.localeCountryIso31661Alpha2 = "US"
            }
            $0.webInfo = .with { $0.webSubPlatform = .webBrowser }
            $0.connectType = .wifiUnknown
            $0.connectReason = .userActivated
        }
    }
}
