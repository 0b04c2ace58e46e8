import Canvas
import Model
import Testing

@testable import TUI

@Suite struct NoticeLogTests {
    @Test func `shows again what was said for a moment`() {
        var state = Fixture.state(80, 24)
        _ = update(&state, .notice("martlet.conf:12: unknown key ui.thme"))
        #expect(draw(state).line(20).contains("unknown key ui.thme"))
        _ = update(&state, .time(.init(seconds: noon.seconds + 7)))
        #expect(!draw(state).line(20).contains("unknown key"))
        press(&state, "alt-l")
        #expect(draw(state).text.contains("┌─ Said lately ─"))
        #expect(draw(state).text.contains("12:04  martlet.conf:12: unknown key ui.thme"))
        press(&state, "esc")
        #expect(state.layers.isEmpty)
    }

    @Test(arguments: [(80, 24), (40, 12)])
    func `problems in files stay until they were read, and nothing is cut off`(
        columns: Int,
        rows: Int
    ) {
        let problems: [CleanText] = [
            "martlet.conf:3: ui.glyphs: sometimes is not one of auto, unicode, ascii and so on",
            "keys.conf:12: no action is called fly",
        ]
        for var state in [Fixture.state(columns, rows), Fixture.linking(columns, rows)] {
            _ = update(&state, .problems(problems))
            _ = update(&state, .time(.init(seconds: noon.seconds + 700)))
            let text = draw(state).text
            for word in problems.flatMap({ $0.string.split(separator: " ") }) {
                #expect(text.contains(word), "\n\(text)")
            }
            press(&state, "esc")
            #expect(!draw(state).text.contains("Said lately"))
        }
    }

    @Test func `comes up by itself under nobody's hands`() {
        var state = Fixture.state(80, 24)
        press(&state, "half a sen")
        _ = update(&state, .problems(["the disk is full"]))
        #expect(draw(state).line(20).contains("the disk is full"))
        press(&state, "tence")
        #expect(draw(state).line(21) == "> half a sentence")
        _ = update(&state, .time(.init(seconds: noon.seconds + 700)))
        _ = update(&state, .problems(["keys.conf:12: no action is called fly"]))
        #expect(draw(state).text.contains("Said lately"))
    }

    @Test func `is named where a notice does not fit, and has what stands in the way as well`() {
        var state = Fixture.state(80, 24)
        let long = (1...20).map { "word\($0)" }.joined(separator: " ")
        _ = update(&state, .notice(CleanText(name: long)))
        #expect(draw(state).line(20).contains("… Alt-l shows all"), "\(draw(state).line(20))")
        let fault = (1...20).map { "part\($0)" }.joined(separator: " ")
        _ = update(&state, Fixture.status { $0.storageFault = fault })
        _ = update(&state, .time(.init(seconds: noon.seconds + 7)))
        #expect(draw(state).line(20).contains("… Alt-l shows all"), "\(draw(state).line(20))")
        press(&state, "alt-l")
        let text = draw(state).text
        for number in 1...20 {
            #expect(text.contains("word\(number)") && text.contains("part\(number)"), "\n\(text)")
        }
        press(&state, "esc")
        _ = update(&state, Fixture.status { _ in })
        _ = update(&state, .notice("short"))
        #expect(!draw(state).line(20).contains("shows all"))
    }

    @Test func `holds a hundred and scrolls through them`() {
        var state = Fixture.state(80, 24)
        for number in 1...300 { _ = update(&state, .notice("notice \(number)")) }
        press(&state, "alt-l")
        #expect(draw(state).text.contains("notice 300"))
        press(&state, "home")
        #expect(draw(state).text.contains("notice 201"))
        #expect(!draw(state).text.contains("notice 200"))
    }
}
