import Crypto
import Protobuf
import Testing
import WAProto

@testable import Engine

@Suite struct KeyIndexListTests {
    private let random = Randomness.seeded(3)
    private let account: KeyPair

    init() { account = .generate(random) }

    private func signed(_ valid: [UInt32] = [1, 4], isHosted: Bool = false) throws -> [UInt8] {
        try Peer.keyList(
            valid,
            current: 5,
            time: 1_700_000_000,
            by: account,
            isHosted: isHosted,
            random: random
        )
    }

    private func changed(_ change: (inout WAADVSignedKeyIndexList) -> Void) throws -> [UInt8] {
        var list = try WAADVSignedKeyIndexList(serializedBytes: signed())
        change(&list)
        return list.serializedBytes()
    }

    private func fault(_ bytes: [UInt8], by other: KeyPair? = nil) -> DeviceProof.Fault? {
        do throws(DeviceProof.Fault) {
            _ = try KeyIndexList(bytes, account: (other ?? account).publicKey)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [false, true]) func `the phone's signature counts`(isHosted: Bool) throws {
        let bytes = try signed(isHosted: isHosted)
        let list = try KeyIndexList(bytes, account: account.publicKey)
        #expect(list == KeyIndexList(time: 1_700_000_000, current: 5, valid: [1, 4]))
        #expect(try KeyIndexList(unchecked: bytes) == list)
        #expect(fault(bytes, by: .generate(random)) == .forged)
    }

    @Test func `what was changed is forged, and what is none unreadable`() throws {
        #expect(try fault(changed { $0.accountSignature[3] ^= 1 }) == .forged)
        #expect(try fault(changed { $0.accountSignature = [] }) == .forged)
        #expect(try fault(changed { $0.details += [24, 9] }) == .forged)
        // The key that it names is whoever's.
        let eve = KeyPair.generate(random)
        #expect(try fault(changed { $0.accountSignatureKey = eve.publicKey.bytes }) == nil)
        #expect(try fault(changed { $0.details = [] }) == .unreadable)
        #expect(fault([1, 2, 3]) == .unreadable)
        #expect(fault([]) == .unreadable)
        #expect(try fault(signed(Array(1...5000))) == .unreadable)
    }

    @Test func `admits who is on it, and who is newer`() throws {
        let list = try KeyIndexList(signed(), account: account.publicKey)
        let indexes: [UInt32?] = [nil, 0, 1, 2, 4, 5, 6, .max]
        #expect(indexes.filter { list.admits($0) } == [1, 4, 6, .max])
        #expect(indexes.filter { KeyIndexList.nobody.admits($0) } == [])
    }
}
