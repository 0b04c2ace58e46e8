import Model
import Protobuf
import Store
import Support
import Testing
import WAProto

@testable import Engine

/// What is done to messages, once the server has it.
@Suite struct ActionDepartureTests {
    @Test func `what the database refuses to do here holds up nothing else`() async throws {
        let kept = KeptLog()
        let party = try await Party.open(log: kept.log)
        _ = try party.ownPhone()
        _ = try party.contact()
        _ = try party.contact("300")
        await party.outbox.online()
        let message = try await party.deliver("hello")
        try await party.database.write { try $0.refuseChanges(of: "pinned") }
        let pin = ActionDeparture(
            id: MessageID("PIN"),
            chat: .lid("200"),
            message: WAMessage.with {
                $0.pinInChatMessage.key.id = message.id.text
                $0.pinInChatMessage.key.fromMe = true
                $0.pinInChatMessage.key.remoteJID = "200@lid"
                $0.pinInChatMessage.type = .pinForAll
            }
        )
        try await party.outbox.post(pin.thing)
        try await party.deliver("behind it")
        try await party.deliver("elsewhere", to: .lid("300"))
        #expect(try await party.waiting().isEmpty)
        #expect(try await party.messages(.lid("200")).map(\.marks) == [nil, nil])
        #expect(kept.lines.contains { $0.contains("action PIN does here could not be stored") })
    }
}
