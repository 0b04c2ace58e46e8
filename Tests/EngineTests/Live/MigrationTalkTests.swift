import Commands
import Engine
import Model
import Sandbox
import Support
import Testing

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
}
