import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Disappearing messages, on a sandbox that insists on them.
@Suite struct TimerTalkTests {
    @Test func `what is written says which timer holds`() async throws {
        let talk = try await Talk.start()
        try await talk.hear("hello")
        try await talk.texts(["hello"])
        try await talk.sandbox.setTimer(604_800, of: talk.contact.number, tell: talk.number)
        let lid = try talk.lid
        try await until("the timer") {
            try await talk.account.database.read { try $0.timer(of: lid) }?.seconds == 604_800
        }
        let sent = try await talk.account.send(text: "answer", to: lid)
        try await talk.reached(.sent, sent)
        try await until("the answer") { try await talk.heard() == ["answer"] }
        try await until("the copy") {
            try await talk.sandbox.arrivals(talk.number).contains { $0.text == "answer" }
        }
        try await talk.end()
    }

    @Test func `a timer is learnt from a text alone`() async throws {
        let talk = try await Talk.start()
        // Nobody tells: the chat is not there yet.
        try await talk.sandbox.setTimer(86_400, of: talk.contact.number, tell: talk.number)
        try await talk.hear("hello")
        try await talk.texts(["hello"])
        let sent = try await talk.account.send(text: "answer", to: try talk.lid)
        try await talk.reached(.sent, sent)
        try await until("the answer") { try await talk.heard() == ["answer"] }
        try await talk.end()
    }
}
