import Canvas
import Commands
import Model
import Settings
import Testing

@testable import TUI

enum GroupFixture {
    static let group = JID(user: "120363-1", server: .group)

    /// The usual chats and a group above them.
    static func state(_ columns: Int, _ rows: Int) -> State {
        var state = Fixture.state(columns, rows)
        let last = message(40, "see you there", at: 30, in: group, from: .lid("9001"))
        let chat = Chat(
            jid: group,
            name: "Hiking",
            unreadCount: 1,
            lastMessage: last,
            lastActivity: last.time
        )
        _ = update(&state, happened(ChatChanged(chat)))
        return state
    }

    static let messages = [
        message(38, "who comes?", at: 0, in: group, from: .lid("9001")),
        message(39, "me", at: 10, in: group, from: .lid("9002")),
        message(40, "see you there", at: 30, in: group, from: .lid("9001")),
    ]

    static let people = [
        Person(jid: .lid("9001"), name: "Ben \u{1B}[2JKoch"),
        Person(jid: .lid("9002"), phone: .phone("358501112233")),
    ]
}

/// Groups: everybody's words with their name.
@Suite struct GroupTests {
    @Test func `shows each text with its author's name`() {
        var state = GroupFixture.state(80, 24)
        Fixture.open(&state, GroupFixture.group, GroupFixture.messages)
        #expect(draw(state).text.contains("Unknown contact"))
        let asked = GetPeople(people: [.lid("9001"), .lid("9002")])
        answer(&state, asked, GroupFixture.people)
        let screen = draw(state).text
        #expect(screen.contains("Ben [2JKoch"))
        #expect(screen.contains("+358 50 111 2233"))
        #expect(!screen.contains("Unknown contact"))
    }

    @Test func `asks for each person once, and again when a nameless one writes`() {
        var state = GroupFixture.state(80, 24)
        state.open(GroupFixture.group)
        var effects = update(&state, [])
        effects += Fixture.answer(&state, GroupFixture.messages)
        let asked = effects.commands(GetPeople.self)
        #expect(Set(asked.flatMap(\.people)) == [.lid("9001"), .lid("9002")])
        #expect(update(&state, []).commands(GetPeople.self).isEmpty)
        let people = [Person(jid: .lid("9001"), name: "Ben")]
        answer(&state, GetPeople(people: [.lid("9001")]), people)
        let new = [
            message(41, "one", at: 40, in: GroupFixture.group, from: .lid("9001")),
            message(42, "two", at: 41, in: GroupFixture.group, from: .lid("9002")),
        ]
        let more = update(&state, new.map { happened(MessageAdded($0)) })
        #expect(more.commands(GetPeople.self) == [GetPeople(people: [.lid("9002")])])
    }

    @Test func `asks who wrote what is answered, too, unless that is the owner`() {
        var state = GroupFixture.state(80, 24)
        var status = Fixture.linked
        status.lid = .lid("1")
        _ = update(&state, .status(status, of: "default"))
        let answers = [JID.lid("9007"), .lid("1")].enumerated().map { index, author in
            var answer = message(
                Int64(50 + index),
                "no",
                at: 40,
                in: GroupFixture.group,
                state: .sent
            )
            answer.context = MessageContext(
                quote: Quote(id: MessageID("Q"), sender: author, preview: "yes?")
            )
            return answer
        }
        state.open(GroupFixture.group)
        var effects = update(&state, [])
        effects += Fixture.answer(&state, answers)
        #expect(effects.commands(GetPeople.self).flatMap(\.people).contains(.lid("9007")))
        #expect(!effects.commands(GetPeople.self).flatMap(\.people).contains(.lid("1")))
    }

    @Test func `calls the owner You as soon as it is known who that is`() {
        var answer = message(50, "no", at: 40, in: GroupFixture.group, from: .lid("9001"))
        answer.context = MessageContext(
            quote: Quote(id: MessageID("Q"), sender: .lid("1"), preview: "yes?")
        )
        var state = GroupFixture.state(80, 24)
        Fixture.open(&state, GroupFixture.group, [answer])
        #expect(!draw(state).text.contains("You: yes?"))
        var status = Fixture.linked
        status.lid = .lid("1")
        _ = update(&state, .status(status, of: "default"))
        #expect(draw(state).text.contains("You: yes?"))
    }

    @Test func `names the author in a wide list`() {
        var state = GroupFixture.state(120, 40)
        answer(&state, GetPeople(people: [.lid("9001")]), GroupFixture.people)
        #expect(draw(state).text.contains("Ben [2JKoch: see"))
    }

    @Test func `starts with the names that the store had for the first frame`() {
        var opening = Opening(account: "default", status: Fixture.linked)
        opening.chats = [Chat(jid: GroupFixture.group, name: "Hiking", lastActivity: noon)]
        opening.messages = GroupFixture.messages
        opening.people = GroupFixture.people
        let size = Size(columns: 80, rows: 24)
        let look = Fixture.state(80, 24).look
        let state = State(opening, look: look, now: noon, size: size)
        #expect(draw(state).text.contains("Ben [2JKoch"))
    }

    private func answer(_ state: inout State, _ command: GetPeople, _ people: [Person]) {
        _ = update(
            &state,
            .answered { state, _ in state.account.people.take(people, for: command.people) }
        )
    }
}
