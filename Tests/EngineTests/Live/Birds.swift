import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// The group and those in it.
struct Birds {
    let talk: Talk
    let ada: PersonState
    let kim: PersonState
    let group: Group

    static func start() async throws -> Birds {
        let talk = try await Talk.start()
        let kim = try await talk.sandbox.addContact("Kim", script: .silent)
        let members = [try talk.lid, try #require(JID(kim.jid))]
        let made = try await talk.account.perform(
            CreateGroup(subject: "Birds", members: members)
        )
        #expect(made.leftOut == nil)
        return Birds(talk: talk, ada: talk.contact, kim: kim, group: made.group)
    }

    var account: Account { talk.account }

    @discardableResult
    func say(_ text: String) async throws -> Message {
        try await account.send(text: text, to: group.jid)
    }

    func messages() async throws -> [Message] {
        try await account.messages(chat: group.jid, limit: 100)
    }

    func reached(_ state: DeliveryState, _ message: Message) async throws {
        try await until("\(state)") {
            try await account.state(of: message.id, in: group.jid).map { $0 >= state } ?? false
        }
    }

    /// Waits until people have a text, each once.
    func heard(_ text: String, by people: [PersonState]) async throws {
        for person in people {
            try await until("\(text) at \(person.name)") {
                let arrivals = try await talk.sandbox.arrivals(person.number)
                return arrivals.filter { $0.text == text && $0.chat == "\(group.jid)" }
                    .map(\.copies) == [1]
            }
        }
    }

    /// The first changes of groups that the journal tells of.
    func changes(_ count: Int) async throws -> [GroupChanged] {
        var changes: [GroupChanged] = []
        for try await page in account.database.journal.follow(after: 0, areas: [.group]) {
            changes += page.entries.compactMap { $0.event as? GroupChanged }
            if changes.count >= count { break }
        }
        return changes
    }

    /// What left for the group so far.
    func stanzas() async throws -> [String] {
        await talk.sandbox.stanzas().filter {
            $0.direction == .fromClient && $0.xml.hasPrefix("<message")
                && $0.xml.contains("\(group.jid)")
        }.map(\.xml)
    }

    /// Lets a member go, and waits until that is known here.
    func change(remove person: PersonState) async throws {
        try await talk.sandbox.change(
            group: "\(group.jid)",
            Sandbox.GroupChange(actor: person.number, remove: [person.number])
        )
        try await until("a smaller group") {
            try await account.database.read { try $0.group(group.jid)?.members.count == 2 }
        }
    }
}

extension Account {
    /// What was changed about a group and by whom, as its chat shows it.
    func notices(_ group: JID) async throws -> [GroupNoticeContent] {
        try await messages(chat: group, limit: 100).compactMap {
            $0.content.value as? GroupNoticeContent
        }
    }

    /// Waits for a line in a group's chat, and returns it.
    func notice(_ change: Model.GroupChange, in group: JID) async throws -> GroupNoticeContent {
        try await until("\(change)") {
            try await self.notices(group).contains { $0.change == change }
        }
        return try #require(try await notices(group).last { $0.change == change })
    }
}

/// Expects a command to be refused by the server.
func expectRefusal<T>(
    _ code: Int,
    _ words: String? = nil,
    _ location: SourceLocation = #_sourceLocation,
    _ command: () async throws -> T
) async {
    let error = await #expect(throws: CommandError.self, sourceLocation: location) {
        try await command()
    }
    #expect(error?.refusal?.code == code, sourceLocation: location)
    if let words { #expect(error?.sentence == words, sourceLocation: location) }
}
