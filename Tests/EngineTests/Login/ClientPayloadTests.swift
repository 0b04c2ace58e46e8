import Crypto
import Encodings
import Model
import Protobuf
import Store
import Testing
import WAProto

@testable import Engine

@Suite struct ClientPayloadTests {
    private let version = ClientVersion(2, 3000, 1_045_649_367)

    @Test func `the build hash is the MD5 of the dotted version`() {
        #expect(Hex.encode(version.buildHash) == "9fa53af9421567b114e33c9bb1ef7db2")
    }

    @Test func `a registration carries the keys and explicit zeros`() throws {
        let keys = try Credentials.make(.seeded(4), now: Timestamp(seconds: 1))
        let bytes = ClientPayload.registration(
            keys,
            version: version,
            device: "martlet",
            system: [12, 4]
        )
        let payload = try WAClientPayload(serializedBytes: bytes)
        #expect(payload.hasPassive && !payload.passive && payload.hasPull && !payload.pull)
        #expect(!payload.hasUsername && !payload.hasDevice && !payload.hasLc)
        #expect(payload.userAgent.platform == .web)
        #expect(payload.userAgent.hasReleaseChannel && payload.userAgent.hasManufacturer)
        #expect(payload.webInfo.hasWebSubPlatform)
        let data = payload.devicePairingData
        #expect(data.eRegid.count == 4 && data.eKeytype == [5])
        #expect(data.eIdent == keys.identityKey.publicKey.bytes)
        #expect(data.eSkeyID == [0, 0, 1])
        #expect(data.eSkeyVal == keys.signedPreKey.keyPair.publicKey.bytes)
        #expect(
            XEdDSA.verify(
                data.eSkeySig,
                of: [5] + data.eSkeyVal,
                by: keys.identityKey.publicKey
            )
        )
        #expect(data.buildHash == version.buildHash)
        let props = try WADeviceProps(serializedBytes: data.deviceProps)
        #expect(props.os == "martlet" && props.platformType == .chrome)
        #expect(props.version.primary == 12 && props.version.secondary == 4)
        #expect(!props.version.hasTertiary)
        #expect(props.hasRequireFullSync && !props.requireFullSync)
        #expect(props.historySyncConfig.storageQuotaMb == 10240)
    }

    @Test func `a login carries number and device and asks to wait`() throws {
        let bytes = try ClientPayload.login(
            .phone("15551230000", device: 3),
            version: version,
            counts: LoginCounts(logins: 4, failures: 2)
        )
        let payload = try WAClientPayload(serializedBytes: bytes)
        #expect(payload.username == 15_551_230_000 && payload.device == 3)
        #expect(payload.passive && payload.pull && payload.lidDbMigrated)
        #expect(payload.lc == 4 && payload.connectAttemptCount == 2)
        #expect(!payload.hasDevicePairingData)
        #expect(payload.userAgent.appVersion.tertiary == 1_045_649_367)
    }

    @Test(arguments: ["", "18446744073709551616", "ada"])
    func `an address whose user is no number is not logged in as 0`(user: String) {
        let address = JID(user: user, server: .phone)
        #expect(throws: ClientPayload.NoNumber(address: address)) {
            try ClientPayload.login(
                address,
                version: version,
                counts: LoginCounts(logins: 0, failures: 0)
            )
        }
    }
}
