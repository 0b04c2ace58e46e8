import Canvas
import Commands
import Model
import Testing

@testable import TUI

/// What is being written stays with its chat.
@Suite struct DraftTests {
    @Test func `waits in its chat while another is open`() {
        var state = Fixture.state(120, 40)
        press(&state, "see you", "left", "left", "left", "alt-down")
        #expect(draw(state).text.contains("Draft: see you"))
        #expect(draw(state).line(37) == ">")
        press(&state, "alt-up")
        #expect(draw(state).line(37) == "> see you")
        press(&state, "to ")
        #expect(draw(state).line(37) == "> see to you")
    }

    @Test func `goes when it is sent`() {
        var state = Fixture.state(120, 24)
        press(&state, "half", "alt-down", "alt-up", "enter", "alt-down")
        #expect(!draw(state).text.contains("Draft:"))
        press(&state, "alt-up")
        #expect(draw(state).line(21) == ">")
    }

    @Test func `is marked in the list no longer than it is there`() {
        var state = Fixture.state(120, 40)
        press(&state, "half", "alt-down", "alt-up")
        #expect(draw(state).text.contains("Draft: half"))
        press(&state, " more")
        #expect(draw(state).text.contains("Draft: half more"))
        press(&state, "ctrl-c")
        #expect(!draw(state).text.contains("Draft:"))
        press(&state, "ctrl-c")
        #expect(draw(state).line(37) == "> half more")
    }

    @Test func `moves along when its chat becomes part of another`() {
        var state = Fixture.state(120, 24)
        press(&state, "half", "alt-down")
        _ = update(&state, happened(ChatMerged(old: anna, new: .lid("1300"))))
        state.open(.lid("1300"))
        _ = update(&state, [])
        #expect(draw(state).line(21) == "> half")
    }

    @Test func `is kept a moment after it was changed, and at once at the end`() {
        var state = Fixture.state(80, 24)
        #expect(press(&state, "half", "left").kept.isEmpty)
        #expect(state.wakeUp.map { $0.milliseconds - noon.milliseconds } ?? 9999 <= 1000)
        let later = Timestamp(seconds: noon.seconds + 1)
        let kept = update(&state, .time(later)).kept
        let half = [DraftPlace(anna): Draft(before: "hal", after: "f")]
        #expect(kept.map(\.drafts) == [["default": half]])
        #expect(update(&state, .time(Timestamp(seconds: noon.seconds + 5))).kept.isEmpty)
        press(&state, "alt-down", "other")
        let last = update(&state, .ended).kept.last?.drafts["default"]
        #expect(last?.values.map(\.before).sorted() == ["hal", "other"])
    }

    @Test func `that was sent or taken back is kept no longer`() {
        var state = Fixture.state(80, 24)
        press(&state, "half")
        _ = update(&state, .time(Timestamp(seconds: noon.seconds + 1)))
        press(&state, "enter")
        #expect(update(&state, .ended).kept.last?.drafts == ["default": [:]])
    }

    @Test func `is there again at the next start, also where the chat is another now`() {
        let phone = JID.phone("358507654321")
        let opening = Opening(
            account: "default",
            status: Fixture.linked,
            chats: Fixture.chats,
            drafts: [
                DraftPlace(phone): Draft(before: "to be\u{1B}[2J ", after: "continued"),
                DraftPlace(.lid("200")): Draft(before: "first"),
            ]
        )
        var state = State(
            opening,
            look: Fixture.state(80, 24).look,
            now: noon,
            size: Size(columns: 80, rows: 24)
        )
        #expect(draw(state).line(21) == "> first")
        state.open(anna)
        _ = update(&state, [])
        #expect(draw(state).line(21) == "> to be␛[2J continued")
        #expect(state.account.composer.before == "to be␛[2J ")
    }

    @Test func `belongs to the number that it was begun under`() {
        let (first, other) = (JID.phone("358401234567"), JID.phone("15550100002"))
        var state = Fixture.state(80, 24)
        func link(_ number: JID?, owner: JID) {
            _ = update(
                &state,
                Fixture.status {
                    $0.jid = number
                    $0.owner = AccountOwner(phone: owner, lid: nil)
                }
            )
        }
        link(first, owner: first)
        press(&state, "for anna")
        link(nil, owner: first)
        #expect(draw(state).line(21) == "> for anna")
        link(other, owner: other)
        #expect(draw(state).line(21) == ">")
        press(&state, "alt-z")
        #expect(draw(state).line(21) == ">")
        press(&state, "by another")
        let kept = state.kept.drafts["default"]
        #expect(
            kept == [
                DraftPlace(anna, owner: first): Draft(before: "for anna"),
                DraftPlace(anna, owner: other): Draft(before: "by another"),
            ]
        )
        link(nil, owner: other)
        link(first, owner: first)
        #expect(draw(state).line(21) == "> for anna")
        #expect(state.kept.drafts["default"] == kept)
    }

    @Test func `no longer keeps anybody from quitting`() {
        var state = Fixture.state(80, 24)
        _ = update(&state, Fixture.status { $0.queued = 0 })
        press(&state, "half", "ctrl-q")
        #expect(state.isFinished)
    }
}

extension [Effect] {
    /// What is to be kept among them.
    var kept: [Kept] {
        compactMap { if case .keep(let kept) = $0 { kept } else { nil } }
    }
}
