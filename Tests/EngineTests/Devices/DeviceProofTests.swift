import Crypto
import Protobuf
import Testing
import WAProto

@testable import Engine

@Suite struct DeviceProofTests {
    private let random = Randomness.seeded(3)
    private let account: KeyPair
    private let device: KeyPair
    private let proof: [UInt8]

    init() throws {
        account = .generate(random)
        device = .generate(random)
        proof = try Peer.proof(of: device, by: account, random: random)
    }

    private func changed(_ change: (inout WAADVSignedDeviceIdentity) -> Void) throws -> [UInt8] {
        var signed = try WAADVSignedDeviceIdentity(serializedBytes: proof)
        change(&signed)
        return signed.serializedBytes()
    }

    private func fault(_ proof: [UInt8]?, of identity: PublicKey? = nil) -> DeviceProof.Fault? {
        do throws(DeviceProof.Fault) {
            _ = try DeviceProof(proof, of: identity ?? device.publicKey, account: nil)
            return nil
        } catch {
            return error
        }
    }

    @Test func `both signatures count, and the account's key is told`() throws {
        #expect(fault(proof) == nil)
        let proven = try DeviceProof(proof, of: device.publicKey, account: nil)
        #expect(proven.accountKey == account.publicKey)
        #expect(fault(proof, of: account.publicKey) == .forged)
        #expect(try fault(changed { $0.accountSignature[3] ^= 1 }) == .forged)
        #expect(try fault(changed { $0.deviceSignature[3] ^= 1 }) == .forged)
        #expect(try fault(changed { $0.deviceSignature = [] }) == .forged)
        #expect(try fault(changed { $0.details += [24, 1] }) == .forged)
        #expect(try fault(changed { $0.accountSignatureKey = device.publicKey.bytes }) == .forged)
    }

    @Test func `a hosted device is signed for under marks of its own`() throws {
        let hosted = try Peer.proof(of: device, by: account, isHosted: true, random: random)
        #expect(fault(hosted) == nil)
        var signed = try WAADVSignedDeviceIdentity(serializedBytes: hosted)
        signed.details = try WAADVSignedDeviceIdentity(serializedBytes: proof).details
        #expect(fault(signed.serializedBytes()) == .forged)
    }

    @Test func `what is none is said to be none`() throws {
        #expect(fault(nil) == .missing)
        #expect(fault([]) == .missing)
        #expect(fault([1, 2, 3]) == .unreadable)
        #expect(try fault(changed { $0.accountSignatureKey = [5] }) == .unreadable)
    }

    @Test func `a key that is left out is the one that is known`() throws {
        let bare = try changed { $0.clearAccountSignatureKey() }
        #expect(fault(bare) == .unreadable)
        let proven = try DeviceProof(bare, of: device.publicKey, account: account.publicKey)
        #expect(proven.accountKey == account.publicKey)
    }
}
