import Model
import Store
import Support
import Testing
import WAProto

@testable import Engine

@Suite struct DepartureTests {
    @Test func `whoever unlinks gives up all that waits, and each is told`() async throws {
        let party = try await Party.open()
        let message = try await party.send("never leaves")
        let peer = PeerDeparture(id: MessageID("PEER"), message: WAProtocolMessage())
        try await party.outbox.post(peer.thing)
        let events = party.database.events()
        try await party.link.forgetDevice()
        let failed = try await events.first("failure") { $0 is SendingFailed } as? SendingFailed
        #expect(failed?.id == message.id)
        #expect(failed?.reason == "this device was unlinked")
        #expect(try await party.waiting().isEmpty)
        #expect(try await party.messages(.lid("200")).map(\.state) == [.failed])
        #expect(try await party.database.read { try $0.credentials } == nil)
    }

    @Test func `no two kinds have one name`() {
        #expect(Set(Departures.kinds.map { $0.kind }).count == Departures.kinds.count)
    }
}
