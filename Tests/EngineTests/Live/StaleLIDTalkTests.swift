import Engine
import Model
import Sandbox
import Support
import Testing

/// What the server says about LIDs in its acks, on a sandbox.
@Suite struct StaleLIDTalkTests {
    @Test func `an ack that calls the LID stale has it asked for again by number`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.order([FaultOrder("refresh-lid")], for: talk.number)
        let sent = try await talk.account.send(text: "hello", to: talk.phone)
        try await talk.reached(.sent, sent)
        let number = try talk.phone.description
        _ = try await talk.scene.stanza("the question") { record in
            record.direction == .fromClient && record.xml.contains("<lid/>")
                && !record.xml.contains("<devices") && record.xml.contains(number)
        }
        #expect(try await talk.sandbox.arrivals(talk.contact.number).count == 1)
        try await talk.end()
    }
}
