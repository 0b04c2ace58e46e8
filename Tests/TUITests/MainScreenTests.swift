import Canvas
import Model
import Settings
import Testing

@testable import TUI

@Suite struct MainScreenTests {
    @Test func `keeps times near the text on a very wide screen`() {
        let screen = draw(Fixture.state(200, 60))
        let line = (0..<60).map { screen.line($0) }.first { $0.contains("I will") } ?? ""
        #expect(line.hasSuffix("12:01"))
        // The list and its border take 45 columns, the text at most 100.
        #expect(line.count == 45 + 1 + 100 + 9)
    }

    @Test func `shows list and messages at 80 by 24`() {
        expectScreen(
            Fixture.state(80, 24),
            #"""
             martlet  +358 40 123 4567                            1 queued  ● online  12:04
              Family 🏡           3 │───────────────── Monday 17 November ──────────────────
             ▌Anna Virtanen       2 │ Anna Virtanen
              Climbing           12 │ Look at this view from last time                18:21
              Mikko           11:40 │───────────────── Tuesday 18 November ─────────────────
              +44 7700 900123     1 │ Anna Virtanen
              李小龙          06:30 │ Are we still on for tomorrow?                   11:52
              Work: deploys   01:14 │ I have the tent list ready                      11:53
              Dentist           Mon │
              Notes to self     Sat │ You
              Running 2025    09.11 │ Yes! 9:30 at the station, platform 4. I have 11:58 ✓✓
              Ivan Петров      2024 │ the stove and two gas canisters.
                                    │ Bring the big pan?                           11:58 ✓✓
                                    │────────────────────── 2 unread ───────────────────────
                                    │ Anna Virtanen
                                    │ I will                                          12:01
                                    │ Sure. And coffee, obviously ☕                  12:03
                                    │
                                    │ You
                                    │ On my way                                    12:04 ◷
             Anna Virtanen                                                            ↓ end
            >

             Enter Send  Alt-Enter Newline  ↑ Select  ^N Go to  ^F Unread  F1 Help  ^Q Quit
            """#
        )
    }

    @Test func `shows two lines per chat and more keys at 120 by 40`() {
        let screen = draw(Fixture.state(120, 40))
        #expect(
            screen.line(0) == " martlet  +358 40 123 4567" + String(repeating: " ", count: 64)
                + "1 queued  ● online  Tue 12:04"
        )
        #expect(screen.line(3) == " ▌Anna Virtanen               12:03 │")
        #expect(screen.line(4) == " ▌Sure. And coffee, obviously ☕  2 │")
        #expect(
            screen.line(36) == " Anna Virtanen   +358 50 765 4321"
                + String(repeating: " ", count: 78) + "↓ at end"
        )
        #expect(
            screen.line(28).hasPrefix("                                    │ Bring the big pan?")
        )
        #expect(screen.line(28).hasSuffix(" 11:58 ✓✓"))
    }

    @Test func `shows the list alone at 40 by 12`() {
        expectScreen(
            Fixture.state(40, 12),
            """
            martlet                       4 unread ●
              Family 🏡                           3
              Anna Virtanen                       2
              Climbing                           12
              Mikko                           11:40
              +44 7700 900123                     1
              李小龙                          06:30
              Work: deploys                   01:14
              Dentist                           Mon
              Notes to self                     Sat
              Running 2025                    09.11
            Enter Open  ↑ Up  F1 Help  ^Q Quit
            """
        )
    }

    @Test func `shows the messages alone at 40 by 12`() {
        var state = Fixture.state(40, 12)
        press(&state, "enter")
        expectScreen(
            state,
            """
            ‹ Anna Virtanen                    ✉ 4 ●
            Yes! 9:30 at the station, platform 4. I
            have the stove and two gas canisters.
            You  11:58 ✓✓
            Bring the big pan?
            ─────────────── 2 unread ───────────────
            Anna Virtanen  12:01
            I will
            Sure. And coffee, obviously ☕
            You  12:04 ◷
            On my way
            >
            """
        )
    }

    @Test func `draws with ASCII alone when asked to`() {
        let screen = draw(Fixture.state(80, 24, theme: "mono", glyphs: .ascii, depth: .mono))
        #expect(
            screen.line(13).hasSuffix("|---------------------- 2 unread -----------------------")
        )
        #expect(
            screen.line(12).hasSuffix("| Bring the big pan?                           11:58 vv")
        )
        #expect(screen.line(10).hasSuffix("I have 11:58 VV"))
        #expect(screen.line(19).hasSuffix("12:04 .."))
        let own = screen.cells.filter { !$0.cluster.character.isASCII }
            .map(\.cluster.character)
        // What people wrote stays as it is; what martlet draws is ASCII.
        #expect(own.allSatisfy { "🏡李小龙Петров☕".contains($0) })
    }

    @Test func `tells read from delivered in shape as well as colour`() {
        for (theme, depth) in [("mono", ColorDepth.mono), ("martlet-dark", .palette)] {
            let screen = draw(Fixture.state(80, 24, theme: theme, depth: depth))
            let read = screen[Point(column: 77, row: 10)].style
            let delivered = screen[Point(column: 77, row: 12)].style
            #expect(read.attributes != delivered.attributes)
        }
    }

    @Test func `draws every size down to one by one`() {
        var state = Fixture.state(80, 24)
        for columns in 1...90 {
            for rows in [1, 2, 3, 4, 5, 6, 7, 9, 12, 14, 15, 16, 24, 33] {
                _ = update(&state, .resized(Size(columns: columns, rows: rows)))
                let screen = draw(state)
                #expect(screen.size == Size(columns: columns, rows: rows))
                if let cursor = screen.cursor { #expect(screen.bounds.contains(cursor)) }
            }
        }
        _ = update(&state, .resized(Size(columns: 1, rows: 1)))
        #expect(draw(state).text == "●")
        _ = update(&state, .resized(Size(columns: 12, rows: 2)))
        #expect(draw(state).line(0) == "● 4 online")
    }

    @Test func `draws dialogs and linking at every size`() {
        var states = [
            Fixture.state(80, 24), Fixture.state(80, 24), Fixture.state(80, 24),
            Fixture.linking(80, 24, isSandbox: true), Fixture.linking(80, 24),
        ]
        press(&states[0], "f1", "down")
        press(&states[1], "ctrl-q")
        press(&states[2], "up", "up")
        press(&states[4], "p", "+358 40 123 4567")
        for index in states.indices {
            for columns in [1, 2, 5, 9, 19, 20, 25, 31, 40, 59, 60, 80, 99, 130] {
                for rows in [1, 2, 3, 5, 8, 11, 15, 22, 30, 50] {
                    let size = Size(columns: columns, rows: rows)
                    _ = update(&states[index], .resized(size))
                    #expect(draw(states[index]).size == size)
                }
            }
        }
    }

    @Test func `draws times that no calendar holds`() {
        var messages = Fixture.messages
        messages.insert(message(90, "old", at: 0), at: 0)
        messages[0].time = Timestamp(milliseconds: .min)
        messages.append(message(91, "new", at: 0))
        messages[messages.count - 1].time = Timestamp(milliseconds: .max)
        messages.append(message(92, "newer", at: 0))
        messages[messages.count - 1].time = Timestamp(milliseconds: .max)
        #expect(draw(Fixture.state(80, 24, messages: messages)).text.contains("newer"))
        #expect(draw(Fixture.state(40, 12, messages: messages)).size.rows == 12)
    }

    @Test func `gives rows away in the designed order`() {
        func layout(_ columns: Int, _ rows: Int) -> Layout { Fixture.state(columns, rows).layout }
        #expect(layout(80, 16).help != nil)
        #expect(layout(80, 15).help == nil)
        #expect(layout(80, 14).status != nil)
        #expect(layout(80, 13).status == nil)
        #expect(layout(80, 13).top != nil)
        #expect(layout(80, 9).composer?.rows == 1)
        #expect(layout(59, 24).isOnePane)
        #expect(layout(60, 24).list?.columns == 24)
        #expect(layout(100, 24).listLines == 1)
        #expect(layout(100, 30).listLines == 2)
        #expect(layout(120, 40).list?.columns == 36)
        #expect(layout(300, 40).list?.columns == 44)
    }
}
