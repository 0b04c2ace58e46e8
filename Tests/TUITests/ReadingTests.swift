import Canvas
import Commands
import Model
import Testing

@testable import TUI

@Suite struct ReadingTests {
    private let report = Effect.perform(MarkRead(chat: anna, through: 7), on: "default")

    private func after(_ milliseconds: Int64) -> UIEvent {
        .time(Timestamp(milliseconds: noon.milliseconds + milliseconds))
    }

    @Test func `reports once after the delay, with focus and a key pressed`() {
        var state = Fixture.state(80, 24)
        #expect(!update(&state, [.input(.focus(true)), after(1500)]).contains(report))
        press(&state, "x")
        #expect(!update(&state, after(1600)).contains(report))
        var again = Fixture.state(80, 24)
        _ = update(&again, .input(.focus(true)))
        #expect(!press(&again, "end").contains(report))
        #expect(again.wakeUp == Timestamp(milliseconds: noon.milliseconds + 1000))
        #expect(update(&again, after(1000)).contains(report))
        #expect(!update(&again, after(5000)).contains(report))
    }

    /// More are unread than a page has: what was never on the screen is not read.
    @Test func `a chat with thousands unread opens at the first of them`() {
        let many = (1...3000).map {
            message(Int64($0), "text \($0)", at: Int64($0) - 4000, isRead: $0 <= 100)
        }
        let unread = chat("100", "Anna Virtanen", ago: 1, unread: 2900, last: many.last)
        var state = Fixture.state(80, 24, messages: [], chats: [unread])
        state.open(.lid("200"))
        _ = update(&state, [])
        state.open(anna)
        _ = update(&state, [])
        while let asked = state.account.pane?.request?.command {
            let before = many.filter { $0.row < asked.before ?? .max }
            Fixture.answer(&state, Array(before.suffix(asked.limit)))
            guard state.account.pane?.isLoaded == false else { break }
        }
        let text = draw(state).text
        #expect(text.contains("text 101 "), "\(text)")
        #expect(!text.contains("text 2409"))
        _ = update(&state, .input(.focus(true)))
        press(&state, "x")
        let reported = update(&state, after(2000)).commands(MarkRead.self).map(\.through)
        #expect(reported.allSatisfy { $0 < 200 }, "\(reported)")
    }

    /// More came than was told of when the chat was opened.
    @Test(arguments: [0, 30, 500])
    func `a chat that fills while it is opened begins at the first unread`(known: Int) {
        let flood = (1...600).map {
            message(Int64($0), "flood \($0)", at: Int64($0) - 4000, isRead: $0 <= 5)
        }
        let row = chat("100", "Anna Virtanen", ago: 1, unread: known, last: flood[known])
        var state = Fixture.state(80, 24, messages: [], chats: [row])
        state.open(.lid("200"))
        _ = update(&state, [])
        state.open(anna)
        _ = update(&state, [])
        while let asked = state.account.pane?.request?.command {
            let before = flood.filter { $0.row < asked.before ?? .max }
            Fixture.answer(&state, Array(before.suffix(asked.limit)))
            guard state.account.pane?.isLoaded == false else { break }
        }
        let text = draw(state).text
        #expect(text.contains("unread") && text.contains("flood 6 "), "\(text)")
        _ = update(&state, .input(.focus(true)))
        press(&state, "x")
        let reported = update(&state, after(2000)).commands(MarkRead.self).map(\.through)
        #expect(!reported.isEmpty && reported.allSatisfy { $0 < 40 }, "\(reported)")
    }

    @Test func `reports with the first key when the delay is over`() {
        var state = Fixture.state(80, 24)
        _ = update(&state, [.input(.focus(true)), after(1500)])
        #expect(press(&state, "x").contains(report))
    }

    @Test func `reports nothing without focus or behind a dialog`() {
        var state = Fixture.state(80, 24)
        press(&state, "x")
        #expect(!update(&state, [.input(.focus(false)), after(2000)]).contains(report))
        #expect(update(&state, .input(.focus(true))).contains(report))
        var covered = Fixture.state(80, 24)
        press(&covered, "f1")
        #expect(!update(&covered, after(2000)).contains(report))
    }

    @Test func `takes a terminal without focus reports as watched for a minute after a key`() {
        var state = Fixture.state(80, 24)
        press(&state, "x")
        #expect(update(&state, after(2000)).contains(report))
        var late = Fixture.state(80, 24)
        press(&late, "f1")
        _ = update(&late, after(70_000))
        #expect(!update(&late, after(71_000)).contains(report))
    }

    @Test func `skims chats without a receipt`() {
        var state = Fixture.state(80, 24)
        _ = update(&state, .input(.focus(true)))
        var effects: [Effect] = []
        for step in 1...10 {
            effects += update(&state, after(Int64(step) * 200))
            effects += press(&state, "alt-down")
            if let chat = state.account.pane?.chat {
                let page = [message(100 + Int64(step), "hi", at: -30, in: chat, isRead: false)]
                effects += Fixture.answer(&state, page)
            }
        }
        #expect(effects.commands(MarkRead.self) == [])
    }

    @Test func `leaves messages below the screen unread`() {
        var state = Fixture.state(80, 24)
        let many = (1...60).map { message(Int64($0), "text \($0)", at: Int64($0), isRead: $0 < 5) }
        var anew = chat("100", "Anna Virtanen", ago: 0, unread: 56)
        anew.lastActivity = noon
        _ = update(&state, happened(ChatChanged(anew)))
        state.step(by: 1)
        _ = update(&state, [.input(.focus(true))])
        Fixture.open(&state, anna, many)
        _ = update(&state, after(100))
        press(&state, "x")
        let effects = update(&state, after(3000))
        let reported = effects.commands(MarkRead.self).map(\.through)
        #expect(reported.count == 1)
        #expect((reported.first ?? 60) < 30)
        let shown = draw(state).text
        #expect(shown.contains("56 unread"))
        #expect(shown.contains("text \(reported.first ?? 0)"))
        #expect(!shown.contains("text \((reported.first ?? 0) + 1)"))
    }

    /// The receipts that some keys lead to, in a while.
    private func reported(_ keys: [String], _ state: inout State) -> [MarkRead] {
        _ = update(&state, [.input(.focus(true)), after(1500)])
        var effects: [Effect] = []
        for key in keys { effects += press(&state, key) }
        effects += update(&state, after(5000))
        return effects.commands(MarkRead.self)
    }

    @Test(
        arguments: [
            ["ctrl-q"], ["f1"], ["f1", "esc"], ["ctrl-z"], ["ctrl-r"], ["ctrl-o"],
            ["ctrl-o", "esc"], ["alt-l", "esc"], ["f1", "down", "x", "esc"], ["ctrl-n", "esc"],
        ]
    )
    func `reports nothing for keys that leave, cover or suspend the view`(keys: [String]) {
        var state = Fixture.state(80, 24)
        #expect(reported(keys, &state) == [])
        if !state.layers.isEmpty { press(&state, "esc") }
        #expect(reported(["x"], &state) == [MarkRead(chat: anna, through: 7)])
    }

    @Test func `reports nothing in the moment of quitting`() {
        var state = Fixture.state(80, 24, messages: Array(Fixture.messages.prefix(7)))
        _ = update(&state, Fixture.status { $0.queued = 0 })
        _ = update(&state, [.input(.focus(true))])
        press(&state, "x", "backspace")
        let effects = update(&state, [after(3000), .input(.key(.control("q")))])
        #expect(state.isFinished)
        #expect(effects.commands(MarkRead.self) == [])
    }

    @Test func `manual reads by key alone, and never not even then`() {
        for (rule, reads) in [(Look.ReadRule.manual, true), (.never, false)] {
            var state = Fixture.state(80, 24) { $0.readRule = rule }
            _ = update(&state, .input(.focus(true)))
            press(&state, "end")
            #expect(update(&state, after(2000)).commands(MarkRead.self).isEmpty)
            press(&state, "up")
            #expect(press(&state, "alt-u").commands(MarkRead.self).isEmpty != reads)
            press(&state, "esc", "esc")
            #expect(press(&state, "alt-u").commands(MarkRead.self).isEmpty != reads)
        }
    }
}
