import Canvas
import Model
import Settings
import Testing

@testable import TUI

@Suite struct QuestionTests {
    @Test func `asks before quitting while something is unsent`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-q")
        #expect(draw(state).text.contains("1 message is not sent yet."))
        #expect(draw(state).text.contains("It is tried again at the next start."))
        press(&state, "enter")
        #expect(!state.isFinished)
        press(&state, "ctrl-q", "tab", "enter")
        #expect(state.isFinished)
    }

    @Test func `quits at once when nothing waits`() {
        var quiet = Fixture.state(80, 24)
        _ = update(&quiet, Fixture.status { $0.queued = 0 })
        press(&quiet, "ctrl-q")
        #expect(quiet.isFinished)
    }

    @Test func `asks before a text goes that could not be kept, until it can be`() {
        var state = Fixture.state(80, 24)
        _ = update(&state, Fixture.status { $0.queued = 0 })
        press(&state, "half a thought")
        let later = Timestamp(seconds: noon.seconds + 2)
        #expect(update(&state, .time(later)).kept.count == 1)
        _ = update(&state, .keeping("what is being written is not kept: no space is left"))
        _ = update(&state, .time(Timestamp(seconds: noon.seconds + 9)))
        #expect(draw(state).line(20).contains("what is being written is not kept"))
        press(&state, "ctrl-q")
        #expect(draw(state).text.contains("What was begun in a chat is lost: it cannot be kept."))
        press(&state, "esc")
        // It is tried again without another key.
        let again = Timestamp(seconds: noon.seconds + 30)
        #expect(update(&state, .time(again)).kept.count == 1)
        _ = update(&state, .keeping(nil))
        #expect(!draw(state).line(20).contains("is not kept"))
        press(&state, "ctrl-q")
        #expect(state.isFinished)
    }

    @Test func `beside another process nothing waits for this one`() {
        var state = Fixture.guest()
        _ = update(&state, Fixture.status { $0.queued = 2 })
        press(&state, "ctrl-q")
        #expect(state.isFinished)
    }

    @Test func `asks before a port is opened, and not before it is closed`() {
        var state = Fixture.state(80, 24)
        #expect(press(&state, "f4").isEmpty)
        let text = draw(state).text
        #expect(text.contains("Answer programs that have the key?"))
        #expect(text.contains("Address: http://127.0.0.1:7766"))
        #expect(text.contains("Key: ~/keys/api-key"))
        #expect(press(&state, "enter").isEmpty)
        #expect(press(&state, "f4", "right", "enter") == [.listen(true)])
        _ = update(&state, .listening(ListenAddress(host: "127.0.0.1", port: 4321)))
        let said = "the API answers at http://127.0.0.1:4321; its key is in ~/keys/api-key"
        #expect(draw(state).text.contains(said))
        #expect(draw(state).line(0).contains("API 4321 on"))
        #expect(press(&state, "f4") == [.listen(false)])
    }

    @Test func `says whose the listener is where it is not asked about`() {
        var state = Fixture.unlinked(80, 24)
        #expect(!press(&state, "f4").contains(.listen(true)))
        #expect(!state.has(ListenQuestion.self))
        #expect(draw(state).text.contains("the listener is that of the process that has"))
    }

    @Test(arguments: [24, 30, 40, 80])
    func `cuts nothing off`(columns: Int) {
        var state = Fixture.state(columns, 24)
        _ = update(&state, Fixture.status { $0.queued = 12 })
        press(&state, "ctrl-q")
        let text = draw(state).text
        for word in "12 messages are not sent yet. They are tried again at the next start."
            .split(separator: " ")
        {
            #expect(text.contains(word), "\n\(text)")
        }
        #expect(text.contains("Quit anyway") || columns < 30, "\n\(text)")
    }

    @Test func `is one at a time`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-q", "ctrl-q", "ctrl-q")
        #expect(state.layers.count == 1)
        press(&state, "esc")
        #expect(state.layers.isEmpty && !state.isFinished)
    }
}
