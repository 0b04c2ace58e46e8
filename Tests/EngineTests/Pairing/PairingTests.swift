import Commands
import Model
import Sandbox
import Store
import Support
import Testing

@testable import Engine

@Suite struct PairingTests {
    @Test func `links by QR, uploads 812 pre-keys and is online`() async throws {
        let scene = try await Scene()
        let account = try await scene.account()
        account.connect()
        let text = try await account.nextCode()
        let device = try await scene.sandbox.scan(text)
        try await account.reach(.online)

        let status = await account.status()
        #expect(status.lid == device)
        #expect(status.jid?.device == device.device)
        #expect(status.pairing == nil)
        let state = try await scene.device(of: account)
        #expect(state.preKeys == 812)
        #expect(state.name == "martlet")
        #expect(state.isActive)
        #expect(await scene.sandbox.violations().isEmpty)
        let stored = try #require(try account.database.readNow { try $0.credentials })
        #expect(stored.account != nil && stored.platform?.isEmpty == false)
        await account.close()
    }

    @Test func `links by phone code`() async throws {
        let scene = try await Scene()
        let account = try await scene.account()
        let code = try await account.requestPhoneCode(number: "+1 555 010 0001")
        #expect(code.count == 9)
        #expect(try await account.nextPhoneCode { $0 == code } == code)
        let device = try await scene.sandbox.enter(code: code)
        try await account.reach(.online)
        #expect(await account.status().lid == device)
        #expect(await scene.sandbox.violations().isEmpty)
        await account.close()
    }

    @Test func `a phone that says twice that the code was typed gets the same answer twice`()
        async throws
    {
        let scene = try await Scene()
        let account = try await scene.account()
        let code = try await account.requestPhoneCode(number: "15550100001")
        // Both answers are on their way before what follows from the first can come.
        let number = try #require(await scene.sandbox.state().connections.first?.number)
        try await scene.sandbox.delay(number, milliseconds: 2000)
        try await scene.sandbox.order([FaultOrder("repeat-hello")], for: "15550100001")
        try await scene.sandbox.enter(code: code)
        try await account.reach(.online)
        let answers = await scene.sandbox.stanzas().filter { $0.xml.contains("companion_finish") }
        let texts = answers.map { $0.xml.replacing(#/id="[^"]*"/#, with: "") }
        #expect(texts.count == 2 && texts.first == texts.last)
        await account.close()
    }

    @Test func `each set of codes and each code to type has a secret of its own`() async throws {
        let scene = try await Scene()
        let account = try await scene.account()
        account.connect()
        let first = try await account.nextCode()
        let number = try #require(await scene.sandbox.state().connections.first?.number)
        var request = StanzaSketch(
            "iq",
            ["from": "s.whatsapp.net", "type": "set", "xmlns": "md", "id": "77"]
        )
        var child = StanzaSketch("pair-device", [:])
        child.children =
            first.split(separator: "#").last.map { text in
                var ref = StanzaSketch("ref", [:])
                ref.text = text.split(separator: ",").first.map(String.init)
                return [ref]
            } ?? []
        request.children = [child]
        try await scene.sandbox.push(request, on: number)
        let second = try await account.nextCode { text, _ in text != first }
        let before = await account.pairing.candidate?.advSecret
        _ = try await account.requestPhoneCode(number: "15550100001")
        #expect(await account.pairing.candidate?.advSecret != before)
        #expect(first.split(separator: ",")[3] != second.split(separator: ",")[3])
        await account.close()
    }

    @Test func `a stream that ends for an unknown reason is left after ten seconds`() async throws {
        let clock = ManualClock()
        let scene = try await Scene { $0.pairingLifetime = 3600 }
        let account = try await scene.account(clock: clock)
        account.connect()
        let first = try await account.nextCode()
        let number = try #require(await scene.sandbox.state().connections.first?.number)
        try await scene.sandbox.push(StanzaSketch("stream:error", ["code": "599"]), on: number)
        try await clock.pass(.seconds(10))
        try await account.waitsToReconnect()
        clock.advance(by: .seconds(2))
        _ = try await account.nextCode { text, _ in text != first }
        await account.close()
    }

    @Test(arguments: [
        ("failure", ["reason": "401"]), ("stream:error", ["code": "401"]),
        ("stream:error", ["code": "516"]),
    ])
    func `a device that is not linked can lose no link, and waits before it tries again`(
        _ tag: String,
        _ attributes: [String: String]
    ) async throws {
        let clock = ManualClock()
        let scene = try await Scene { $0.pairingLifetime = 3600 }
        let account = try await scene.account(clock: clock)
        account.connect()
        let first = try await account.nextCode()
        let number = try #require(await scene.sandbox.state().connections.first?.number)
        var refusal = StanzaSketch(tag, attributes)
        if attributes["code"] == "401" {
            refusal.children = [StanzaSketch("conflict", ["type": "device_removed"])]
        }
        try await scene.sandbox.push(refusal, on: number)
        try await account.waitsToReconnect { $0.contains("does not take a new device") }
        clock.advance(by: .seconds(2))
        _ = try await account.nextCode { text, _ in text != first }
        await account.close()
    }

    @Test func `a chat that becomes the one with oneself by another number says so`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        let status = await account.status()
        let (jid, lid) = (try #require(status.jid), try #require(status.lid).bare)
        try await scene.sandbox.remove(jid)
        #expect(try await account.stop() == .loggedOut)
        try await account.database.write { try $0.learn(phone: .phone("15550009999"), lid: lid) }
        account.connect()
        try await scene.sandbox.scan(account.nextCode())
        try await account.reach(.online)
        let messages = try await account.database.read { try $0.messages(chat: lid, limit: 10) }
        #expect(messages.map(\.content) == [.securityCodeChanged])
        await account.close()
    }

    @Test func `another number is refused, and taken when that is said`() async throws {
        let (first, second) = ("15550100001", "15550100002")
        let scene = try await Scene { $0.accounts = [first, second] }
        let account = try await scene.linked(number: first)
        let contact = try await scene.sandbox.addContact("Ada", script: .silent)
        let friend = try #require(JID(contact.jid))
        let before = try await account.send(text: "by the first", to: friend)
        try await until("it has arrived") {
            try await account.state(of: before.id, in: friend) ?? .queued > .queued
        }
        let heard = try await scene.sandbox.send("to the first", from: contact.number, to: first)
        let picture = try await scene.sandbox.send(
            MediaSketch("image", size: 1000),
            from: contact.number,
            to: first
        )
        let birds = GroupSketch("Birds", creator: contact.number, members: [])
        let invite = try await scene.sandbox.invite(
            first,
            into: scene.sandbox.addGroup(birds).jid,
            by: contact.number
        )
        try await scene.sandbox.dropMedia(picture, of: contact.number, keepingIt: true)
        try await until("all of it has come") {
            try await account.messages(chat: friend, limit: 10).count == 4
        }
        try await account.logOut()
        #expect(await account.status().owner?.phone == .phone(first))

        try await account.newCodes()
        let code = try await account.nextCode()
        await #expect(throws: SandboxError.self) {
            try await scene.sandbox.scan(code, account: second)
        }
        try await account.pairing("another number") {
            $0 == .anotherNumber(owner: .phone(first), scanned: .phone(second))
        }
        #expect(try await account.database.read { try $0.credentials?.jid } == nil)

        // What was said of codes that nobody scanned does not hold for the next.
        _ = try await account.perform(RequestNewCodes(anotherNumber: true))
        let unused = try await account.nextCode { text, _ in text != code }
        try await account.newCodes()
        let next = try await account.nextCode { text, _ in text != code && text != unused }
        await #expect(throws: SandboxError.self) {
            try await scene.sandbox.scan(next, account: second)
        }

        _ = try await account.perform(RequestNewCodes(anotherNumber: true))
        let allowed = try await account.nextCode { text, _ in ![code, unused, next].contains(text) }
        try await scene.sandbox.scan(allowed, account: second)
        try await account.reach(.online)
        #expect(await account.status().owner?.phone == .phone(second))
        let chat = try #require(try await account.chats(limit: 10).first { $0.phone == friend })
        let line = OwnNumberChangedContent(from: .phone(first), to: .phone(second))
        let messages = try await account.messages(chat: chat.jid, limit: 10)
        #expect(messages.last?.content == Message.Content(line))
        #expect(messages.contains { $0.content == before.content })
        try await expectRefusals(
            of: Self.uses(before.id, heard, picture, invite, in: chat.jid, by: friend),
            on: account
        )

        // Who has a text of the first does not get it from the second.
        var again = StanzaSketch("retry", ["id": before.id.text, "count": "1", "v": "1", "t": "1"])
        var registration = StanzaSketch("registration")
        registration.hex = "00000001"
        let request = [
            "from": contact.lid, "id": before.id.text, "type": "retry", "t": "1700000000",
        ]
        var receipt = StanzaSketch("receipt", request)
        (again.children, receipt.children) = ([], [again, registration])
        try await scene.sandbox.push(receipt, on: scene.connection(of: account))
        _ = try await scene.stanza("the ack") { record in
            record.direction == .fromClient && record.xml.hasPrefix("<ack")
                && record.xml.contains(before.id.text) && record.xml.contains("retry")
        }
        let arrivals = try await scene.sandbox.arrivals(contact.number)
        #expect(arrivals.map(\.text) == ["by the first"])

        // What was said holds for one link: the first is another now.
        try await account.logOut()
        try await account.newCodes()
        let last = try await account.nextCode { text, _ in text != code }
        await #expect(throws: SandboxError.self) {
            try await scene.sandbox.scan(last, account: first)
        }
        try await account.pairing("another number") {
            $0 == .anotherNumber(owner: .phone(second), scanned: .phone(first))
        }
        await account.close()
    }

    /// What is done with messages of a former number: own ones, and heard ones.
    private static func uses(
        _ own: MessageID,
        _ heard: String,
        _ picture: String,
        _ invite: String,
        in chat: JID,
        by friend: JID
    ) -> [any Command] {
        let heard = MessageID(heard)
        return [
            SendReaction(chat: chat, message: own, emoji: "👍"),
            SendText(to: chat, text: "yes", quoted: own),
            SendText(to: chat, text: "yes", quoted: heard),
            SendText(to: .phone("15550009999"), text: "yes", quoted: heard, quotedChat: chat),
            ForwardMessage(chat: chat, message: own, to: friend),
            ForwardMessage(chat: chat, message: heard, to: friend),
            EditMessage(chat: chat, message: own, text: "other words"),
            DeleteMessage(chat: chat, message: own),
            PinMessage(chat: chat, message: heard, seconds: 86_400),
            KeepMessage(chat: chat, message: heard), MarkPlayed(chat: chat, message: heard),
            RequestHistory(chat: chat),
            PreviewGroupInvite(chat: chat, message: MessageID(invite)),
            AcceptGroupInvite(chat: chat, message: MessageID(invite)),
            // Its server has it no more, and the phone that is asked then is another's.
            DownloadMedia(chat: chat, id: MessageID(picture)),
        ]
    }

    private func expectRefusals(of commands: [any Command], on account: Account) async throws {
        for command in commands {
            let refusal = await #expect(throws: CommandError.self, "\(command)") {
                try await account.carry(command)
            }
            #expect(
                refusal?.sentence.contains("another number") == true,
                "\(command): \(refusal?.sentence ?? "")"
            )
        }
    }

    @Test func `codes that are asked for while the last ones end are not lost`() async throws {
        let (first, second) = ("15550100001", "15550100002")
        let scene = try await Scene { $0.accounts = [first, second] }
        let account = try await scene.linked(number: first)
        try await account.logOut()
        var last = ""
        for _ in 0..<8 {
            try await account.newCodes()
            let code = try await account.nextCode { [last] text, _ in text != last }
            let events = account.database.events()
            async let scan: Void = {
                _ = try? await scene.sandbox.scan(code, account: second)
            }()
            _ = try await events.first("a refusal") {
                ($0 as? PairingChanged)?.pairing.isFailure == true
            }
            try await account.newCodes()
            last = try await account.nextCode { text, _ in text != code }
            await scan
            await account.disconnect()
        }
        await account.close()
    }

    @Test func `the number that an account had is known after a restart, and links again`()
        async throws
    {
        let scene = try await Scene { $0.accounts = ["15550100001", "15550100002"] }
        var account = try await scene.linked()
        try await account.logOut()
        await account.close()
        account = try await scene.account()
        #expect(await account.status().owner?.phone == .phone("15550100001"))
        account.connect()
        let code = try await account.nextCode()
        await #expect(throws: SandboxError.self) {
            try await scene.sandbox.scan(code, account: "15550100002")
        }
        try await account.pairing("a refusal") { $0.isFailure }
        try await account.newCodes()
        try await scene.sandbox.scan(account.nextCode { text, _ in text != code })
        try await account.reach(.online)
        await account.close()
    }

    @Test func `a code that was typed wrong can be typed again`() async throws {
        let scene = try await Scene()
        let account = try await scene.account()
        let code = try await account.requestPhoneCode(number: "15550100001")
        let wrong = String(code.map { $0 == "1" ? "2" : $0 == "-" ? "-" : "1" })
        await #expect(throws: SandboxError.self) {
            try await scene.sandbox.enter(code: wrong, account: "15550100001")
        }
        try await scene.sandbox.enter(code: code)
        try await account.reach(.online)
        await account.close()
    }

    @Test func `a code that was typed wrong is replaced after a minute`() async throws {
        let clock = ManualClock()
        let scene = try await Scene { $0.pairingLifetime = 3600 }
        let account = try await scene.account(clock: clock)
        let code = try await account.requestPhoneCode(number: "15550100001")
        let wrong = String(code.map { $0 == "1" ? "2" : $0 == "-" ? "-" : "1" })
        await #expect(throws: SandboxError.self) {
            try await scene.sandbox.enter(code: wrong, account: "15550100001")
        }
        try await clock.pass(.seconds(60))
        let fresh = try await account.nextPhoneCode { $0 != code }
        try await scene.sandbox.enter(code: fresh)
        try await account.reach(.online)
        await account.close()
    }

    @Test func `a code that nobody types ends after three minutes and the QR is back`() async throws
    {
        let clock = ManualClock()
        let scene = try await Scene { $0.pairingLifetime = 3600 }
        let account = try await scene.account(clock: clock)
        _ = try await account.requestPhoneCode(number: "15550100001")
        try await clock.pass(.seconds(180))
        try await scene.sandbox.scan(account.nextCode())
        try await account.reach(.online)
        await account.close()
    }

    @Test func `a linked account takes no code and a number must be one`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        await #expect(throws: CommandError.alreadyLinked) {
            try await account.requestPhoneCode(number: "15550100001")
        }
        await account.close()
        let other = try await scene.account("b")
        await #expect(throws: CommandError.self) {
            try await other.requestPhoneCode(number: "123")
        }
        await other.close()
    }

    @Test func `codes rotate after 60 and 20 seconds until they are used up`() async throws {
        let clock = ManualClock()
        let scene = try await Scene { $0.pairingLifetime = 3600 }
        let account = try await scene.account(clock: clock)
        account.connect()
        var texts = [try await account.nextCode()]
        try await clock.pass(.seconds(60))
        for index in 1...5 {
            texts.append(try await account.nextCode { $1 == index })
            // What keeps the connection alive waits for so long as well.
            try await clock.pass(.seconds(20), until: "the end of code \(index)") {
                await account.pairing.rotation?.index != index
            }
        }
        try await account.pairing("the end of the codes") { $0 == .codesUsedUp }
        try await account.reach(.offline)
        #expect(Set(texts).count == 6)

        try await account.newCodes()
        let fresh = try await account.nextCode { _, index in index == 0 }
        #expect(!texts.contains(fresh))
        try await scene.sandbox.scan(fresh)
        try await account.reach(.online)
        await account.close()
    }

    @Test func `new codes replace the ones on show`() async throws {
        let scene = try await Scene()
        let account = try await scene.account()
        account.connect()
        let first = try await account.nextCode()
        try await account.newCodes()
        let second = try await account.nextCode { text, _ in text != first }
        try await scene.sandbox.scan(second)
        try await account.reach(.online)
        await account.close()
    }

    @Test func `a scan may ask for a fresh secret in the same code`() async throws {
        let scene = try await Scene { $0.refreshesFirstScan = true }
        let account = try await scene.account()
        account.connect()
        let first = try await account.nextCode()
        await #expect(throws: SandboxError.self) { try await scene.sandbox.scan(first) }
        let second = try await account.nextCode { text, index in text != first && index == 0 }
        #expect(first.split(separator: ",").first == second.split(separator: ",").first)
        try await scene.sandbox.scan(second)
        try await account.reach(.online)
        await account.close()
    }

    @Test func `a link survives closing and opening the account`() async throws {
        let scene = try await Scene()
        let first = try await scene.linked()
        let lid = await first.status().lid
        await first.close()
        let second = try await scene.account()
        #expect(await second.status().lid == lid)
        second.connect()
        try await second.reach(.online)
        #expect(try await scene.device(of: second).preKeys == 812)
        await second.close()
    }
}
