import Commands
import Model
import Sandbox
import Store
import Support
import Testing

@testable import Engine

/// Accounts whose chats have moved to LIDs, and those whose have not, on a sandbox that insists on it.
@Suite struct MigrationTalkTests {
    @Test(arguments: [false, true])
    func `what linking says of the move to LIDs holds from the first message on`(
        isMigrated: Bool
    ) async throws {
        let scene = try await Scene()
        let number = try await scene.sandbox.addAccount().number
        try await scene.sandbox.setMigrated(isMigrated, number)
        let account = try await scene.linked(number: number)
        let ada = try await scene.sandbox.addContact("Ada", script: .silent)
        _ = try await account.perform(SendText(to: .phone(ada.number), text: "hello"))
        try await until("the text") {
            try await scene.sandbox.arrivals(ada.number).contains { $0.text == "hello" }
        }
        let sent = await scene.sandbox.stanzas().filter {
            $0.direction == .fromClient && $0.xml.hasPrefix("<message ")
        }
        // None was refused and made anew.
        #expect(sent.count == 1)
        let address = isMigrated ? ada.lid : ada.jid
        #expect(sent.first?.xml.contains("to=\"\(address)\"") == true, "\(sent)")
        await account.close()
        await scene.sandbox.stop()
    }

    @Test func `a person by number is reached where numbers lead to no devices`() async throws {
        let scene = try await Scene()
        let number = try await scene.sandbox.addAccount().number
        let account = try await scene.linked(number: number)
        let ada = try await scene.sandbox.addContact("Ada", script: .silent)
        try await scene.sandbox.setMigrated(true, number)
        // What is known may be by number alone.
        try await account.database.write { try $0.noteLIDMigration(.no) }
        _ = try await account.perform(SendText(to: .phone(ada.number), text: "hello"))
        let lid = try #require(JID(ada.lid))
        try await until("the devices") {
            try await account.database.write { try $0.devices(of: lid) }?.devices.isEmpty == false
        }
        await account.close()
        await scene.sandbox.stop()
    }

    @Test func `the phone tells which LIDs there are, and that chats go by them`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        let number = try #require(await account.status().jid).user
        let ada = try await scene.sandbox.addContact("Ada", script: .silent)
        try await scene.sandbox.tellLIDs(number)
        try await until("the LID") {
            try await account.database.read { try $0.lid(for: .phone(ada.number)) } == JID(ada.lid)
        }
        #expect(try await account.database.read { try $0.lidMigration } == .yes)
        await account.close()
        #expect(await scene.sandbox.violations().isEmpty)
        await scene.sandbox.stop()
    }
}
