import Model
import Signal
import Store
import Testing

@Suite struct SenderKeyHoldersTests {
    let fixture = Fixture()
    let phone = SignalAddress(name: ada.signalName, device: 0)
    let tablet = SignalAddress(name: ada.signalName, device: 3)
    let other = SignalAddress(name: me.signalName, device: 0)

    func holders(_ database: Database) async throws -> Set<SignalAddress> {
        try await database.read { try $0.senderKeyHolders(group: group, keyID: 7) }
    }

    @Test func `what did not reach a device is taken back from it alone`() async throws {
        try await fixture.run { database in
            try await database.write {
                try $0.addSenderKeyHolders([phone, tablet, other], group: group, keyID: 7)
                try $0.removeSenderKeyHolders([tablet], group: group)
            }
            #expect(try await holders(database) == [phone, other])
        }
    }

    @Test func `who is set up anew has no key`() async throws {
        try await fixture.run { database in
            try await database.write {
                try $0.addSenderKeyHolders([phone, tablet, other], group: group, keyID: 7)
                try $0.dropUser(ada)
            }
            #expect(try await holders(database) == [other])
            try await database.write { try $0.removeSenderKeyHolder(other) }
            #expect(try await holders(database).isEmpty)
        }
    }
}
