import Commands
import JSON
import Model
import Testing

struct CommandReadingTests {
    @Test func `an address may be a phone number, in lists too`() throws {
        let text = try SendText(reading: ["to": "+1 (555) 000-1111", "text": "x"])
        #expect(text == SendText(to: .phone("15550001111"), text: "x"))
        let group = try CreateGroup(reading: ["subject": "s", "members": ["15550001111", "7@lid"]])
        #expect(group.members == [.phone("15550001111"), .lid("7")])
    }

    @Test func `a vote without answers is taken back`() throws {
        let vote = try SendVote(reading: ["chat": "7@lid", "message": "A1"])
        #expect(vote == SendVote(chat: .lid("7"), message: MessageID("A1")))
    }

    @Test func `nothing and null are a command without fields`() throws {
        #expect(try GetStatus(reading: nil) == GetStatus())
        #expect(try ListChats(reading: [:]) == ListChats(limit: 50, offset: 0))
    }

    @Test(
        arguments: [
            (["to": 7, "text": "x"], "to: expected a string, found a number", nil),
            (
                ["to": "12", "text": "x"],
                "to: expected a phone number with country code, or an address such as "
                    + "15550001111@s.whatsapp.net", nil
            ),
            (["to": "7@lid"], "text is missing", nil),
            (["to": "7@lid", "txt": "x"], #"send-text has no field "txt""#, "did you mean text?"),
            (
                ["to": "7@lid", "colour": "x"], #"send-text has no field "colour""#,
                "it takes to, text, id, key, quoted, quotedSender, quotedChat, mentions, link"
            ),
            ([], "expected an object with the fields of send-text", nil),
        ] as [(JSON, String, String?)]
    )
    func `what does not fit is refused with path and expectation`(
        body: JSON,
        sentence: String,
        advice: String?
    ) {
        let error = #expect(throws: CommandError.self) { try SendText(reading: body) }
        #expect(error?.code == .invalid)
        #expect(error?.sentence == sentence)
        #expect(error?.advice == advice)
    }

    @Test(
        arguments: [
            ("send-text", ["to": "7@lid"], "--text is missing"),
            (
                "create-group", ["subject": "s", "members": ["7@lid", "x"]],
                "--members, no. 2: expected a phone number with country code, or an address such as "
                    + "15550001111@s.whatsapp.net"
            ),
            ("list-chats", ["limit": "many"], "--limit: expected a whole number, found a string"),
        ] as [(String, JSON, String)]
    )
    func `to who types the fields they are named as typed`(
        name: String,
        body: JSON,
        sentence: String
    ) throws {
        func read<C: Command>(_ type: C.Type) throws { _ = try C(reading: body) }
        let command = try Catalogue.command(named: name)
        let error = #expect(throws: CommandError.self) { try read(command) }
        #expect(error?.typed.sentence == sentence)
    }

    private struct Echo: Performer {
        func perform<C: Command>(
            _ command: C,
            on account: String
        ) async throws(CommandError) -> C.Reply {
            guard account == "a" else { throw .noSuchAccount(account) }
            guard let reply = [Chat(jid: .lid("7"), unreadCount: 2)] as? C.Reply else {
                throw .unsupported
            }
            return reply
        }
    }

    @Test func `a command is carried out by its name, from JSON to JSON`() async throws {
        let reply = try await Echo().perform("list-chats", ["limit": 1], on: "a")
        #expect(reply == [["jid": "7@lid", "unreadCount": 2, "lastActivity": 0]])
        await #expect(throws: CommandError.noSuchAccount("b")) {
            try await Echo().perform("list-chats", nil, on: "b")
        }
        await #expect(throws: CommandError.self) { try await Echo().perform("list", nil, on: "a") }
    }
}
