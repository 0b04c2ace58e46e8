import Canvas
import Commands
import Model
import Testing

@testable import TUI

/// What the menu of a message gives: each asks for what was chosen, and for nothing else.
@Suite struct ChangeActionTests {
    private static let group = JID(user: "1203", server: .group)

    /// Selects the message that is so many rows up, and presses a letter in its menu.
    private func choose(_ state: inout State, up count: Int, _ letter: String) -> [Effect] {
        for _ in 0..<count { press(&state, "up") }
        return press(&state, "enter", letter)
    }

    /// A screen whose last message is of another kind than text.
    private func state(_ content: any MessageContent) -> State {
        var odd = message(9, "", at: 10)
        odd.content = wrapped(content)
        return Fixture.state(80, 24, messages: Fixture.messages + [odd])
    }

    private func wrapped<C: MessageContent>(_ content: C) -> Message.Content {
        Message.Content(content)
    }

    @Test func `an answer names what it answers, and who wrote that`() {
        var state = Fixture.state(80, 24)
        _ = choose(&state, up: 2, "r")
        let asked = press(&state, "Yes", "enter")
        let answer = SendText(to: anna, text: "Yes", quoted: MessageID("M7"), quotedSender: anna)
        #expect(asked == [.perform(answer, on: "default")])
    }

    @Test func `an edit begins with the words that there are, and with whom they name`() {
        var own = message(9, "Ask @358401112222", at: 10, state: .sent)
        own.context = MessageContext(mentions: [.phone("358401112222")])
        var state = Fixture.state(80, 24, messages: Fixture.messages + [own])
        _ = choose(&state, up: 1, "e")
        let asked = press(&state, " first", "enter")
        let edit = EditMessage(
            chat: anna,
            message: own.id,
            text: "Ask @358401112222 first",
            mentions: [.phone("358401112222")]
        )
        #expect(asked == [.perform(edit, on: "default")])
    }

    @Test func `what was begun about one message is not put into another`() {
        var state = Fixture.state(80, 24)
        _ = choose(&state, up: 4, "e")
        press(&state, "!!!", "esc")
        _ = choose(&state, up: 0, "e")
        #expect(draw(state).text.contains("│ Bring the big pan?!!!"))
        press(&state, "esc")
        _ = choose(&state, up: 1, "e")
        #expect(draw(state).text.contains("│ You: Yes! 9:30"))
        #expect(!draw(state).text.contains("!!!"))
    }

    @Test func `what was begun about a message is there after another was looked at`() {
        var state = Fixture.state(80, 24)
        _ = update(&state, Fixture.status { $0.queued = 0 })
        _ = choose(&state, up: 2, "r")
        press(&state, "half an answer", "esc")
        _ = choose(&state, up: 1, "r")
        #expect(!draw(state).text.contains("half an answer"))
        press(&state, "esc")
        press(&state, "down", "enter", "r")
        #expect(draw(state).text.contains("│ half an answer"))
        // It is in no file: that is said before it goes.
        press(&state, "esc", "esc", "ctrl-q")
        #expect(!state.isFinished)
        #expect(draw(state).text.contains("What was written in the form send-text is lost."))
        press(&state, "esc")
        _ = choose(&state, up: 2, "r")
        press(&state, "ctrl-u", "esc", "ctrl-q")
        #expect(state.isFinished)
    }

    @Test func `an answer has the lines that it is pasted or typed with`() {
        var state = Fixture.state(80, 24)
        _ = choose(&state, up: 2, "r")
        _ = update(&state, .input(.paste("one\r\ntwo")))
        press(&state, "alt-enter", "three", "up", "end", "!")
        let text = draw(state).text
        for line in ["│ one ", "│ two! ", "│ three "] { #expect(text.contains(line), "\n\(text)") }
        let sent = press(&state, "enter").commands(SendText.self)
        #expect(sent.map(\.text) == ["one\ntwo!\nthree"])
        // A field of one line has one, which is said.
        state = Fixture.state(80, 24)
        _ = choose(&state, up: 2, "f")
        _ = update(&state, .input(.paste("358401\n112222")))
        press(&state, "alt-enter")
        #expect(draw(state).line(20).contains("pasted: 1 line break became a blank"))
        let to = press(&state, "enter").commands(ForwardMessage.self).map(\.to)
        #expect(to == [.phone("358401112222")])
    }

    @Test func `boxes about a message show which`() {
        for letter in ["r", "f"] {
            var state = Fixture.state(80, 24)
            _ = choose(&state, up: 2, letter)
            #expect(draw(state).text.contains("Anna Virtanen: Sure. And coffee"), "\(letter)")
        }
    }

    @Test func `a message is forwarded where that is said, not into the chat it is in`() {
        var state = Fixture.state(80, 24)
        #expect(choose(&state, up: 2, "f").isEmpty)
        #expect(press(&state, "enter").isEmpty)
        let asked = press(&state, "358401112222", "enter")
        let forward = ForwardMessage(
            chat: anna,
            message: MessageID("M7"),
            sender: anna,
            to: .phone("358401112222")
        )
        #expect(asked == [.perform(forward, on: "default")])
    }

    @Test func `deleting asks first, and is offered where it can be done`() {
        var state = Fixture.state(80, 24)
        press(&state, "up", "up", "enter")
        #expect(!draw(state).text.contains("Delete"))
        press(&state, "esc")
        for answer in [["enter"], ["esc"]] {
            #expect(choose(&state, up: answer == ["enter"] ? 2 : 0, "d").isEmpty)
            #expect(draw(state).text.contains("Delete the message for everyone?"))
            #expect(draw(state).text.contains("You: Bring the big pan?"))
            #expect(press(&state, answer[0]).isEmpty)
            #expect(state.layers.isEmpty)
        }
        let asked = press(&state, "enter", "d", "tab", "enter")
        let delete = DeleteMessage(chat: anna, message: MessageID("M5"), sender: .lid("1"))
        #expect(asked == [.perform(delete, on: "default")])
    }

    @Test func `in a group what others wrote can be deleted, and who can is said`() {
        let theirs = message(1, "spam", at: -60, in: Self.group, from: .lid("77"))
        var state = Fixture.state(80, 24)
        Fixture.open(&state, Self.group, [theirs])
        _ = choose(&state, up: 1, "d")
        #expect(draw(state).text.contains("only an admin of the group"))
        let delete = DeleteMessage(chat: Self.group, message: theirs.id, sender: .lid("77"))
        #expect(press(&state, "tab", "enter") == [.perform(delete, on: "default")])
    }

    @Test(arguments: ["p", "s"])
    func `a message is pinned or starred by a letter`(letter: String) {
        var state = Fixture.state(80, 24)
        let asked = choose(&state, up: 2, letter)
        let pin = PinMessage(chat: anna, message: MessageID("M7"), sender: anna, seconds: 604_800)
        let star = StarMessage(chat: anna, message: MessageID("M7"), sender: anna, isStarred: true)
        let wanted: Effect =
            letter == "p" ? .perform(pin, on: "default") : .perform(star, on: "default")
        #expect(asked == [wanted])
    }

    @Test func `it is said that a message is pinned or starred`() async {
        var state = Fixture.state(80, 24)
        await carryOut(&state, choose(&state, up: 2, "p"), CannedPerformer(reply: Done()))
        #expect(draw(state).line(20).contains("pinned for a week"))
        _ = update(&state, Fixture.status { $0.connection = .offline })
        let star = press(&state, "enter", "s")
        await carryOut(&state, star, CannedPerformer(reply: Fixture.messages[6]))
        #expect(draw(state).line(20).contains("starred"))
        let pin = press(&state, "enter", "p")
        await carryOut(&state, pin, CannedPerformer(reply: Done()))
        #expect(draw(state).line(20).contains("pinned for a week, once online"))
    }

    @Test func `a vote is for the poll and its author`() {
        var state = state(PollContent(name: "How?", options: ["Bus", "Train"], selectable: 1))
        _ = choose(&state, up: 1, "v")
        #expect(press(&state, "enter").isEmpty)
        #expect(draw(state).text.contains("nothing is chosen: Space chooses"))
        // One can be chosen.
        let asked = press(&state, "down", "space", "up", "space", "enter")
        let vote = SendVote(chat: anna, message: MessageID("M9"), sender: anna, options: ["Bus"])
        #expect(asked == [.perform(vote, on: "default")])
    }

    @Test func `a vote is for any of the answers, whatever they are, or taken back`() {
        let answers = ["Tea, green", #"the "other""#, "none"]
        var state = state(PollContent(name: "What?", options: answers, selectable: 2))
        _ = choose(&state, up: 1, "v")
        press(&state, "space", "down", "space", "down", "space")
        #expect(draw(state).text.contains("[x] Tea, green"))
        #expect(draw(state).text.contains("2 can be chosen"))
        let asked = press(&state, "enter").commands(SendVote.self)
        #expect(asked.map(\.options) == [Array(answers.prefix(2))])
        press(&state, "enter", "v", "space", "end", "space")
        #expect(draw(state).text.contains("[x] none: take the vote back"))
        #expect(!draw(state).text.contains("[x] Tea"))
        #expect(press(&state, "enter").commands(SendVote.self).map(\.options) == [[]])
    }

    @Test func `the file of a message is downloaded, and no other message has one`() async {
        var state = state(ImageContent(file: MediaFile(mimeType: "image/jpeg")))
        _ = choose(&state, up: 1, "g")
        let asked = press(&state, "enter")
        let download = DownloadMedia(chat: anna, id: MessageID("M9"), sender: anna)
        #expect(asked == [.perform(download, on: "default")])
        let why = "no directory is at /nowhere"
        await carryOut(&state, asked, CannedPerformer(error: .notFound(why)))
        #expect(draw(state).text.contains(why))
        press(&state, "esc", "up", "up", "enter")
        #expect(!draw(state).text.contains("Download"))
    }
}
