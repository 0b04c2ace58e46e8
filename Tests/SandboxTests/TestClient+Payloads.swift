import BinaryNode
import Crypto
import Model
import Protobuf
import Signal
import WAProto

extension TestClient {
    func common() -> WAClientPayload {
        .with {
            $0.userAgent = .with {
                $0.platform = .web
                $0.appVersion = .with {
                    $0.primary = 2
                    $0.secondary = 3000
                    $0.tertiary = 1_045_649_367
                }
                $0.mcc = "000"
                $0.mnc = "000"
                $0.releaseChannel = .release
            }
            $0.webInfo = .with { $0.webSubPlatform = .webBrowser }
            $0.connectType = .wifiUnknown
            $0.connectReason = .userActivated
            $0.passive = false
            $0.pull = false
        }
    }

    func registrationPayload() throws -> [UInt8] {
        let signature = try XEdDSA.sign(
            signedPreKey.publicKey.serialized,
            with: identity.privateKey,
            random64: Randomness.system.bytes(64)
        )
        var payload = common()
        payload.devicePairingData = .with {
            $0.eRegid = registrationID
            $0.eKeytype = [5]
            $0.eIdent = identity.publicKey.bytes
            $0.eSkeyID = [0, 0, 1]
            $0.eSkeyVal = signedPreKey.publicKey.bytes
            $0.eSkeySig = signature
            $0.buildHash = MD5.hash(Array("2.3000.1045649367".utf8))
            $0.deviceProps = WADeviceProps.with {
                $0.os = "test"
                $0.platformType = .chrome
            }.serializedBytes()
        }
        return payload.serializedBytes()
    }

    func loginPayload(passive: Bool) -> [UInt8] {
        var payload = common()
        payload.username = UInt64(jid?.user ?? "") ?? 0
        payload.device = UInt32(jid?.device ?? 0)
        payload.passive = passive
        payload.pull = true
        return payload.serializedBytes()
    }
}
