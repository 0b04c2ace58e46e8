import Model
import Store
import Testing

@Suite struct PropsTests {
    let fixture = Fixture()

    @Test func `are kept until the device is forgotten`() async throws {
        let props = StoredProps(
            values: [909: "26", 9435: "1"],
            wanted: [865, 909, 9435],
            hash: "a \"hash\"\n",
            refreshID: 7,
            version: "10",
            due: Timestamp(seconds: 1_700_000_000)
        )
        try await fixture.run { database in
            #expect(try await database.read { try $0.storedProps } == nil)
            try await database.write { try $0.setProps(props) }
        }
        try await fixture.run { database in
            #expect(try await database.read { try $0.storedProps } == props)
            try await database.write { try $0.deleteCredentials() }
            #expect(try await database.read { try $0.storedProps } == nil)
        }
    }

    @Test func `what was written in another way counts as not known`() async throws {
        try await fixture.run { database in
            try await database.write { try $0.setValue(Array("{\"values\":1}".utf8), "props") }
            #expect(try await database.read { try $0.storedProps } == nil)
        }
    }
}
