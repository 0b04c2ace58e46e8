import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Calls, which martlet shows and turns down.
@Suite struct CallTalkTests {
    private func lines(_ talk: Talk) async throws -> [any MessageContent] {
        try await talk.messages().map(\.content.value)
    }

    /// Waits for what the chat says of the calls so far.
    private func shows(_ expected: [Message.Content], _ talk: Talk) async throws {
        try await until("\(expected.map(\.preview))") {
            try await talk.messages().map(\.content) == expected
        }
    }

    private func told(_ talk: Talk, _ count: Int) async throws -> [CallChanged] {
        var told: [CallChanged] = []
        for try await page in talk.account.database.journal.follow(after: 0, areas: [.call]) {
            told += page.entries.compactMap { $0.event as? CallChanged }
            if told.count >= count { break }
        }
        return told
    }

    private func ended(_ state: CallState, isVideo: Bool = false) -> Message.Content {
        Message.Content(CallContent(isVideo: isVideo, state: state))
    }

    @Test func `a call that rings is turned down by command`() async throws {
        let talk = try await Talk.start()
        let id = try await talk.sandbox.call(
            from: talk.contact.number,
            to: talk.number,
            isVideo: true
        )
        try await shows([Message.Content(RingingContent(isVideo: true))], talk)
        let rings = try #require(try await told(talk, 1).first)
        #expect(rings.call.text == id)
        #expect(rings.from == (try talk.lid))
        #expect(rings.isVideo)
        _ = try await talk.account.perform(RejectCall(from: rings.from, call: rings.call))
        #expect(try await talk.sandbox.callState(id) == "rejected")
        try await shows([ended(.rejected, isVideo: true)], talk)
        #expect(try await told(talk, 2).map(\.state) == [.ringing, .rejected])
        // What is over is not told again.
        try await talk.sandbox.endCall(id)
        try await talk.hear("sorry")
        try await talk.texts(["sorry"])
        #expect(try await told(talk, 2).count == 2)
        try await talk.end()
    }

    @Test(
        arguments: [
            ("timeout", nil, CallState.missed), (nil, nil, .missed), (nil, 7, .ended),
            ("accepted_elsewhere", nil, .answered), ("rejected_elsewhere", nil, .rejected),
        ] as [(String?, Int?, CallState)]
    )
    func `the chat says what became of it`(
        reason: String?,
        seconds: Int?,
        state: CallState
    ) async throws {
        let talk = try await Talk.start()
        let id = try await talk.sandbox.call(from: talk.contact.number, to: talk.number)
        try await shows([Message.Content(RingingContent(isVideo: false))], talk)
        try await talk.sandbox.endCall(id, reason: reason, seconds: seconds)
        try await shows([ended(state)], talk)
        try await talk.end()
    }

    @Test func `one that came while away is missed at once`() async throws {
        let talk = try await Talk.start()
        await talk.account.close()
        let id = try await talk.sandbox.call(
            from: talk.contact.number,
            to: talk.number,
            isVideo: true
        )
        try await talk.sandbox.endCall(id, reason: "timeout")
        let later = try await talk.reopened()
        later.account.connect()
        try await shows([ended(.missed, isVideo: true)], later)
        try await later.hear("are you there?")
        try await later.texts(["are you there?"])
        #expect(try await told(later, 1).map(\.state) == [.missed])
        try await later.end()
    }

    @Test func `all are turned down where the settings say so`() async throws {
        let scene = try await Scene()
        let account = try await scene.account("a") { $0.rejectsCalls = true }
        account.connect()
        try await scene.sandbox.scan(account.nextCode(), account: nil)
        try await account.reach(.online)
        let ada = try await scene.sandbox.addContact("Ada", script: .silent)
        let number = try #require(await account.status().jid).user
        let talk = Talk(scene: scene, account: account, contact: ada, number: number)
        let id = try await talk.sandbox.call(from: ada.number, to: number)
        try await shows([ended(.rejected)], talk)
        try await until("the refusal") { try await talk.sandbox.callState(id) == "rejected" }
        #expect(try await told(talk, 2).map(\.state) == [.ringing, .rejected])
        try await talk.end()
    }

    @Test func `a link leads into a call`() async throws {
        let talk = try await Talk.start()
        let voice = try await talk.account.perform(CreateCallLink(isVideo: false))
        #expect(voice.link == "https://call.whatsapp.com/voice/\(voice.token)")
        let start = Timestamp(seconds: 1_900_000_000)
        let video = try await talk.account.perform(CreateCallLink(isVideo: true, start: start))
        #expect(video.link.hasPrefix("https://call.whatsapp.com/video/"))
        #expect(video.token != voice.token)
        try await talk.end()
    }
}
