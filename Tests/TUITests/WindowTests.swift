import Canvas
import Commands
import Model
import Testing

@testable import TUI

/// A chat of any size, of which the pane holds a stretch.
@Suite struct WindowTests {
    private let all = (1...3000).map { message(Int64($0), "m \($0)", at: Int64($0) * 60 - 200_000) }

    /// Answers what the pane asks for from the whole chat, until it asks no more.
    private func feed(_ state: inout State) {
        while let request = state.account.pane?.request?.command {
            Fixture.answer(&state, page(request))
        }
    }

    private func page(_ request: ListMessages) -> [Message] {
        if let before = request.before {
            return Array(all.filter { $0.row < before }.suffix(request.limit))
        }
        if let after = request.after {
            return Array(all.filter { $0.row > after }.prefix(request.limit))
        }
        return Array(all.suffix(request.limit))
    }

    private func opened() -> State {
        var state = Fixture.state(80, 24)
        state.step(by: 2)
        state.open(anna)
        _ = update(&state, [])
        feed(&state)
        return state
    }

    /// The rows of the messages on the screen.
    private func rows(_ state: State) -> [Int64] {
        (state.account.pane?.visible ?? []).compactMap { line in
            if case .body = line.kind { line.place.row } else { nil }
        }
    }

    @Test func `asks for older pages before they are needed`() {
        var state = opened()
        let first = state.account.pane?.messages.first?.row ?? 0
        var asked: [Effect] = []
        for _ in 0..<3 { asked += press(&state, "pageup") }
        let expected = ListMessages(chat: anna, before: first, limit: 60)
        #expect(asked.commands(ListMessages.self) == [expected])
        let before = rows(state).last
        feed(&state)
        #expect(rows(state).last == before)
    }

    @Test func `asks again when older messages came from the phone`() {
        var state = Fixture.state(80, 24)
        state.step(by: 2)
        state.open(anna)
        _ = update(&state, [])
        Fixture.answer(&state, Array(all.suffix(3)))
        #expect(state.account.pane?.request == nil)
        let came = HistoryReceived(
            chat: anna,
            request: MessageID("R"),
            count: 50,
            hasMore: true,
            time: noon
        )
        let effects = update(&state, happened(came))
        let asked = effects.commands(ListMessages.self).map(\.before)
        #expect(asked == [all[2997].row])
        #expect(draw(state).line(20).contains("50 older messages came"))
    }

    @Test func `holds no more than its limit through a whole chat and back`() {
        var state = opened()
        var seen = Set(rows(state))
        for _ in 0..<400 {
            press(&state, "pageup")
            feed(&state)
            #expect((state.account.pane?.messages.count ?? 0) <= MessageWindow.limit)
            seen.formUnion(rows(state))
        }
        #expect(seen == Set(1...3000))
        #expect(rows(state).first == 1)
        var again = Set(rows(state))
        for _ in 0..<400 {
            press(&state, "pagedown")
            feed(&state)
            #expect((state.account.pane?.messages.count ?? 0) <= MessageWindow.limit)
            again.formUnion(rows(state))
        }
        #expect(again == Set(1...3000))
        #expect(rows(state).last == 3000)
        #expect(draw(state).line(20).contains("↓ end"))
    }

    @Test func `goes to the newest at once from anywhere`() {
        var state = opened()
        for _ in 0..<100 {
            press(&state, "pageup")
            feed(&state)
        }
        #expect(state.account.pane?.window.reachedEnd == false)
        let shown = draw(state)
        let effects = press(&state, "ctrl-end")
        #expect(effects.commands(ListMessages.self) == [ListMessages(chat: anna, limit: 60)])
        // The old screen stays until the new one can be drawn whole.
        #expect(draw(state) == shown)
        feed(&state)
        #expect(rows(state).last == 3000)
    }

    @Test func `counts what comes while the end is not held, and finds it there`() {
        var state = opened()
        for _ in 0..<100 {
            press(&state, "pageup")
            feed(&state)
        }
        let before = rows(state)
        _ = update(&state, happened(MessageAdded(message(3001, "new", at: 0, isRead: false))))
        #expect(rows(state) == before)
        #expect(draw(state).line(20).contains("↓ 1 new"))
    }

    @Test func `keeps what comes while a page is on its way`() {
        var state = Fixture.state(80, 24)
        state.step(by: 2)
        state.open(anna)
        _ = update(&state, [])
        let late = message(3001, "came in between", at: 1)
        _ = update(&state, happened(MessageAdded(late)))
        // The page was read before.
        feed(&state)
        #expect(rows(state).last == 3001)
        #expect(draw(state).text.contains("came in between"))
    }

    @Test func `joins nothing from before a gap to what comes behind it`() {
        var state = opened()
        press(&state, "ctrl-end")
        _ = update(&state, .missed(on: "default"))
        // While that page is on its way: a message, then the next gap, behind which the newest page begins.
        _ = update(&state, happened(MessageAdded(message(3001, "before", at: 1))))
        _ = update(&state, .missed(on: "default"))
        let request = state.account.pane?.request?.command
        #expect(request?.before == nil)
        let newest = (3200...3259).map { message(Int64($0), "m", at: Int64($0)) }
        Fixture.answer(&state, newest)
        #expect(state.account.pane?.messages.first?.row == 3200)
        #expect(state.account.pane?.window.reachedStart == false)
    }

    @Test func `away from the end, what comes behind a gap waits for its page`() {
        var state = opened()
        for _ in 0..<2 { press(&state, "pageup") }
        feed(&state)
        _ = update(&state, .missed(on: "default"))
        _ = update(&state, happened(MessageAdded(message(3235, "after", at: 1))))
        feed(&state)
        let held = state.account.pane?.messages.map(\.row) ?? []
        #expect(held.contains(3000) && !held.contains(3235))
        #expect(zip(held, held.dropFirst()).allSatisfy { $0 + 1 == $1 })
    }

    @Test func `takes over a newer state that overtakes the page`() {
        var state = Fixture.state(80, 24)
        state.step(by: 2)
        state.open(anna)
        _ = update(&state, [])
        var newer = message(8, "On my way", at: 0, state: .queued)
        newer.state = .read
        _ = update(&state, happened(MessageStateChanged(newer)))
        Fixture.answer(&state, Fixture.messages)
        #expect(draw(state).line(19).hasSuffix("12:04 ✓✓"))
    }

    @Test func `a question moves above its answer when the server has said when it took it`() {
        var state = Fixture.state(80, 24)
        // The local clock is minutes ahead, and the answer is here before the tick.
        var question = message(20, "a question", at: 300, state: .queued)
        _ = update(&state, happened(MessageAdded(question)))
        _ = update(&state, happened(MessageAdded(message(21, "an answer", at: 10))))
        question.time = Timestamp(seconds: noon.seconds + 10)
        question.state = .sent
        _ = update(&state, happened(MessageStateChanged(question)))
        #expect(state.account.pane?.messages.suffix(2).map(\.row) == [20, 21])
        let lines = (1..<20).map { draw(state).line($0) }
        let asked = lines.firstIndex { $0.contains("a question") } ?? 0
        #expect(lines[asked...].contains { $0.contains("an answer") })
    }

    @Test func `ignores a page that nobody waits for`() {
        var state = opened()
        let before = draw(state)
        let stray = ListMessages(chat: .lid("9999"), limit: 60)
        _ = update(&state, .messages(Fixture.messages, for: stray, on: "default"))
        #expect(draw(state) == before)
    }

    @Test func `holds few of the messages that are very long`() {
        let long = String(repeating: "word ", count: 200_000)
        let heavy = (1...60).map { message(Int64($0), long, at: Int64($0)) }
        let state = Fixture.state(80, 24, messages: heavy)
        #expect((state.account.pane?.messages.count ?? 60) < 10)
        #expect(rows(state).last == 60)
    }
}
