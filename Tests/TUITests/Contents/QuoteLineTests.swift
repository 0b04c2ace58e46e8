import Canvas
import Model
import Testing

@testable import TUI

/// What a message answers, above what it says.
@Suite struct QuoteLineTests {
    @Test func `an answer shows who and what it answers, above its words`() {
        var answer = message(1, "yes, at noon", at: 0)
        answer.context = MessageContext(
            quote: Quote(id: MessageID("Q"), sender: anna, preview: "shall we\u{1B}[2J meet?")
        )
        let rows = draw(Fixture.state(80, 24, messages: [answer])).text.split(separator: "\n")
        let quoted = rows.firstIndex { $0.contains("Anna Virtanen: shall we") }
        let said = rows.firstIndex { $0.contains("yes, at noon") }
        #expect(quoted != nil && said == quoted.map { $0 + 1 })
        #expect(!rows.joined().contains("\u{1B}"))
    }

    @Test func `polls, events and offers show what there is to choose`() {
        func text(_ content: any MessageContent) -> String {
            var odd = message(1, "", at: 0)
            odd.content = wrapped(content)
            return draw(Fixture.state(100, 40, messages: [odd])).text
        }
        let poll = text(PollContent(name: "Tea?", options: ["green", "black"], selectable: 1))
        for words in ["Poll", "Tea?", "green", "black", "one can be chosen"] {
            #expect(poll.contains(words))
        }
        let event = text(
            EventContent(
                name: "Chess",
                place: LocationContent(latitude: 0, longitude: 0, name: "Club")
            )
        )
        #expect(event.contains("Chess") && event.contains("Club"))
        let offer = text(InteractiveContent(form: .list, text: "Today", choices: ["Soup"]))
        #expect(offer.contains("Today") && offer.contains("Soup"))
        #expect(text(CallLogContent(outcome: .missed)).contains("Missed voice call"))
    }

    private func wrapped(_ content: some MessageContent) -> Message.Content {
        Message.Content(content)
    }
}
