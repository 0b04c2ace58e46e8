import Model
import Store
import Testing

@Suite struct PeopleTests {
    let fixture = Fixture()

    @Test func `keeps device lists until told otherwise`() async throws {
        let list = DeviceList(
            user: ada,
            devices: [
                .init(id: 0), .init(id: 3, keyIndex: 12), .init(id: 99, isHosted: true),
                .init(id: 100, keyIndex: 4, isHosted: true),
            ],
            hash: "2:abc"
        )
        try await fixture.run { database in
            try await database.write { try $0.setDevices(list) }
            #expect(try await database.read { try $0.devices(of: ada) } == list)
            #expect(try await database.read { try $0.devices(of: adaPhone) } == nil)
            try await database.write { try $0.forgetDevices(of: ada.with(device: 3)) }
            #expect(try await database.read { try $0.devices(of: ada) } == nil)
        }
    }

    @Test func `a chat has the name that its person gives`() async throws {
        try await fixture.run { database in
            try await database.write { transaction throws in
                _ = try transaction.insert(text("x", id: "1"))
                #expect(try transaction.setPushName("ada99", for: ada))
                #expect(try !transaction.setPushName("ada99", for: ada))
                #expect(try !transaction.setPushName("", for: ada))
                #expect(try transaction.chat(ada)?.name == "ada99")
                #expect(try transaction.name(of: ada) == "ada99")
                try transaction.setChatName("The group", for: group)
                #expect(try transaction.chat(group)?.name == "The group")
            }
        }
    }

    @Test func `keeps the newest token of a person and when one was issued`() async throws {
        try await fixture.run { database in
            try await database.write { transaction throws in
                try transaction.setPrivacyToken([1], time: 100, for: adaPhone)
                try transaction.setPrivacyToken([2], time: 90, for: adaPhone)
                try transaction.setTokenIssued(at: 120, for: adaPhone)
                try transaction.learn(phone: adaPhone, lid: ada)
                let token = try transaction.privacyToken(for: ada)
                #expect(token?.token == [1])
                #expect(token?.time == 100)
                #expect(token?.issued == 120)
            }
        }
    }
}
