import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Many groups, asked for at once.
@Suite struct GroupListTalkTests {
    @Test func `300 groups are shown at once, and the list of chats stays as it was`() async throws
    {
        let talk = try await Talk.start()
        let mine = try await groups(300, of: talk)
        // Some have been talked in, not in the order in which they were made.
        for group in [mine[7], mine[250], mine[31]] {
            try await talk.sandbox.send("hello", from: talk.contact.number, toGroup: "\(group)")
            try await until("the text") {
                try await talk.account.messages(chat: group, limit: 9).compactMap(\.words)
                    == ["hello"]
            }
        }
        try await until("the chats") { try await chats(talk).count == 300 }
        let before = try await chats(talk)
        let shown = try await talk.account.perform(GetGroups(groups: mine))
        #expect(shown.map(\.jid) == mine)
        #expect(shown.allSatisfy { $0.group?.members.count == 2 && $0.error == nil })
        #expect(shown[31].group?.subject == "Flock 31")
        #expect(try await chats(talk) == before)
        let asked = await talk.sandbox.stanzas().filter {
            $0.direction == .fromClient && $0.xml.contains("<query><group jid=")
        }
        #expect(asked.count == 1)
        try await talk.end()
    }

    @Test func `one that is refused is named with why, beside the others`() async throws {
        let birds = try await Birds.start()
        let foreign = try await birds.talk.sandbox.addGroup(
            GroupSketch("Swifts", creator: birds.ada.number, members: [])
        )
        let nowhere = JID(user: "120363999999999999", server: .group)
        let asked = [nowhere, birds.group.jid, try #require(JID(foreign.jid)), nowhere]
        let shown = try await birds.account.perform(GetGroups(groups: asked))
        #expect(shown.map(\.jid) == Array(asked.prefix(3)))
        #expect(shown.map(\.error) == [404, nil, 403])
        #expect(shown.map(\.group?.subject) == [nil, "Birds", nil])
        #expect(shown.first?.reason == "there is no such group")
        for odd in [[], [JID.lid("200")]] {
            let refusal = await #expect(throws: CommandError.self) {
                try await birds.account.perform(GetGroups(groups: odd))
            }
            #expect(refusal?.code == .invalid)
        }
        try await birds.talk.end()
    }

    @Test(arguments: [true, false])
    func `who came in unheard of is told of when groups are listed`(oneByOne: Bool) async throws {
        let birds = try await Birds.start()
        let kim = try #require(JID(birds.kim.lid))
        let jid = birds.group.jid
        // As if it had never been said that Kim is in it.
        try await birds.account.database.write { try $0.removeMembers([kim], of: jid) }
        if oneByOne {
            _ = try await birds.account.perform(GetGroups(groups: [jid]))
        } else {
            _ = try await birds.account.perform(ListGroups())
        }
        #expect(try await birds.account.notices(jid).map(\.change).contains(.added([kim])))
        try await birds.talk.end()
    }

    /// Groups that the contact made, with this account in them.
    private func groups(_ count: Int, of talk: Talk) async throws -> [JID] {
        var made: [JID] = []
        for number in 0..<count {
            let group = try await talk.sandbox.addGroup(
                GroupSketch(
                    "Flock \(number)",
                    creator: talk.contact.number,
                    members: [talk.number]
                )
            )
            made.append(try #require(JID(group.jid)))
        }
        return made
    }

    private func chats(_ talk: Talk) async throws -> [JID] {
        try await talk.account.chats(limit: 1000).map(\.jid)
    }
}
