import Commands
import Model
import Sandbox
import Support
import Testing

@testable import Engine

/// What an account knows in memory when it is linked once more.
@Suite struct UnlinkTests {
    @Test func `what one device was given is nothing to the next`() async throws {
        let talk = try await Talk.start()
        func send() async throws {
            let sent = try await talk.account.perform(
                SendImage(to: talk.lid, path: talk.picture())
            )
            try await talk.reached(.delivered, sent)
        }
        /// Waits until the account has asked its server for something this often.
        func asked(_ what: String, _ count: Int) async throws {
            try await until("\(what) \(count)") {
                await talk.sandbox.stanzas().count {
                    $0.direction == .fromClient && $0.xml.hasPrefix("<iq") && $0.xml.contains(what)
                } == count
            }
        }
        try await send()
        try await asked("<media_conn", 1)
        try await asked("<tokens", 1)
        try await talk.account.logOut()
        try await talk.account.newCodes()
        try await talk.sandbox.scan(talk.account.nextCode())
        try await talk.account.reach(.online)
        try await send()
        try await asked("<media_conn", 2)
        try await asked("<tokens", 2)
        try await talk.end()
    }
}
