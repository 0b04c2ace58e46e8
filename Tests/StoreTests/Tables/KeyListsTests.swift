import Crypto
import Model
import Store
import Testing

@Suite struct KeyListsTests {
    let fixture = Fixture()
    let phone = KeyPair.generate(.seeded(5)).publicKey

    @Test func `a phone's list and what companions proved are kept until the device is forgotten`()
        async throws
    {
        try await fixture.run { database in
            try await database.write { [phone] in
                try $0.setKeyList(KeyList([1, 2], account: nil), of: ada)
                try $0.setKeyList(KeyList([3], account: phone), of: ada)
                try $0.setKeyIndex(4, of: ada.with(device: 1))
                try $0.setKeyIndex(5, of: ada.with(device: 2))
                try $0.setKeyIndex(nil, of: ada.with(device: 1))
                // A new key of the phone is no reason to believe an older list.
                try $0.dropUser(ada)
            }
            let (list, indexes, other) = try await database.read {
                (try $0.keyList(of: ada), try $0.keyIndexes(of: ada), try $0.keyList(of: me))
            }
            #expect(list == KeyList([3], account: phone))
            #expect(indexes == [2: 5])
            #expect(other == nil)
            try await database.write { try $0.deleteCredentials() }
            #expect(try await database.read { try $0.keyList(of: ada) } == nil)
            #expect(try await database.read { try $0.keyIndexes(of: ada) } == [:])
        }
    }

    @Test func `one person's two addresses have one list`() async throws {
        try await fixture.run { database in
            try await database.write { [phone] in
                try $0.setKeyList(KeyList([1], account: phone), of: adaPhone)
                try $0.setKeyIndex(4, of: adaPhone.with(device: 1))
                try $0.setKeyIndex(6, of: ada.with(device: 2))
                try $0.learn(phone: adaPhone, lid: ada)
            }
            let (list, indexes) = try await database.read {
                (try $0.keyList(of: ada), try $0.keyIndexes(of: adaPhone))
            }
            #expect(list == KeyList([1], account: phone))
            #expect(indexes == [1: 4, 2: 6])
        }
    }
}
