import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// What the server says of people's devices and numbers, right and wrong, on a sandbox.
@Suite struct DevicesTalkTests {
    /// The devices of the contact that have this text.
    private func devices(with text: String, _ talk: Talk) async throws -> Set<Int> {
        let arrivals = try await talk.sandbox.arrivals(talk.contact.number)
        return Set(arrivals.filter { $0.text == text }.map(\.device))
    }

    /// Sends a text and waits until some of the contact's devices have it.
    private func send(_ text: String, _ talk: Talk, reaches expected: Set<Int>) async throws {
        let message = try await talk.account.send(text: text, to: talk.phone)
        try await talk.reached(.sent, message)
        try await until("\(text) at \(expected)") {
            try await devices(with: text, talk) == expected
        }
    }

    @Test func `a device that a business host runs gets its copy, and no list is asked for twice`()
        async throws
    {
        let talk = try await Talk.start()
        try await talk.sandbox.addCompanion(to: talk.contact.number, .init(hosted: true))
        try await send("one", talk, reaches: [0, 99])
        let lid = try talk.lid
        #expect(
            try await talk.account.database.read { try $0.devices(of: lid) }?.devices.count == 2
        )
        try await send("two", talk, reaches: [0, 99])
        // The server agreed to both: it would have named another hash, and the list would be gone.
        #expect(try await talk.account.database.read { try $0.devices(of: lid) } != nil)
        try await talk.end()
    }

    @Test(arguments: [CompanionSketch(proven: false), CompanionSketch(listed: false)])
    func `a device that its phone does not vouch for gets nothing`(
        sketch: CompanionSketch
    )
        async throws
    {
        let talk = try await Talk.start()
        try await talk.sandbox.addCompanion(to: talk.contact.number)
        try await talk.sandbox.addCompanion(to: talk.contact.number, sketch)
        try await talk.sandbox.addCompanion(to: talk.number, sketch)
        try await send("one", talk, reaches: [0, 1])
        // Of the account's devices, the phone alone.
        let copies = try await talk.sandbox.arrivals(talk.number).filter { $0.text == "one" }
        #expect(copies.map(\.device) == [0])
        try await talk.end()
    }

    @Test func `a device that comes later gets nothing either when it is not on the list`()
        async throws
    {
        let talk = try await Talk.start()
        try await send("one", talk, reaches: [0])
        let number = talk.contact.number
        let rogue = try await talk.sandbox.addCompanion(to: number, .init(listed: false))
        _ = try await talk.scene.stanza("the notice") { record in
            record.direction == .toClient && record.xml.contains("type=\"devices\"")
                && record.xml.contains(rogue.description)
        }
        try await send("two", talk, reaches: [0])
        try await talk.sandbox.addCompanion(to: number)
        // The server counts the other one as well: its hash is not that of the devices here.
        let lid = try talk.lid
        try await until("a list to be asked for") {
            try await talk.account.database.read { try $0.devices(of: lid) } == nil
        }
        try await send("three", talk, reaches: [0, 2])
        try await talk.end()
    }

    @Test(arguments: [KeyListState.forged, .none])
    func `a list that the phone did not sign is worth nothing, and none no harm`(
        state: KeyListState
    ) async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.addCompanion(to: talk.contact.number)
        try await talk.sandbox.setKeyList(state, of: talk.contact.number)
        try await send("one", talk, reaches: state == .forged ? [0] : [0, 1])
        try await talk.end()
    }

    @Test(arguments: [FaultOrder("refuse-devices", code: 503), FaultOrder("hide-devices")])
    func `a list that is not told in one namespace is asked for in the other`(
        order: FaultOrder
    )
        async throws
    {
        let talk = try await Talk.start()
        try await talk.sandbox.addCompanion(to: talk.contact.number)
        // The number is looked up together with its devices, then they are asked for.
        try await talk.sandbox.order([order], for: talk.contact.number)
        try await talk.sandbox.order([order], for: talk.contact.number)
        try await send("one", talk, reaches: [0, 1])
        #expect(try await talk.sandbox.faults(talk.contact.number).isEmpty)
        try await talk.end()
    }

    @Test func `a number that the server corrects is one chat with the right one`() async throws {
        let talk = try await Talk.start()
        // With a digit more behind the country's, as people spell numbers of some countries.
        let typed = "15559" + talk.contact.number.dropFirst(4)
        try await talk.sandbox.correct(typed, to: talk.contact.number)
        let message = try await talk.account.send(text: "one", to: .phone(typed))
        try await talk.reached(.sent, message)
        try await send("two", talk, reaches: [0])
        #expect(try await talk.messages().compactMap(\.words) == ["one", "two"])
        #expect(try await talk.account.chats(limit: 10).count == 1)
        try await talk.end()
    }

    @Test func `a person whose LID the server keeps to itself is written to by number`()
        async throws
    {
        let talk = try await Talk.start()
        try await talk.sandbox.setHidesLID(true, talk.contact.number)
        let message = try await talk.account.send(text: "one", to: talk.phone)
        let chat = try talk.phone
        try await until("the ack") {
            try await (talk.account.state(of: message.id, in: chat) ?? .queued) >= .sent
        }
        #expect(try await devices(with: "one", talk) == [0])
        let number = try talk.phone.description
        _ = try await talk.scene.stanza("a message by number") { record in
            record.direction == .fromClient && record.xml.contains("<message")
                && record.xml.contains("to=\"\(number)\"")
        }
        try await talk.end()
    }
}
