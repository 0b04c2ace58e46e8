import Canvas
import Commands
import Model
import Testing

@testable import TUI

/// Pages that are refused: the chat does not freeze.
@Suite struct RefusedPageTests {
    private func refuse(_ state: inout State, _ effects: [Effect]) async -> [Effect] {
        await carryOut(&state, effects, CannedPerformer(error: .storage("the disk is full")))
    }

    private func later(_ state: inout State, _ seconds: Int64) -> [Effect] {
        update(&state, .time(Timestamp(milliseconds: state.now.milliseconds + seconds * 1000)))
    }

    @Test func `a refused page is said once, and asked for again after a pause`() async {
        var state = Fixture.state(80, 24)
        state.open(.lid("400"))
        let asked = update(&state, [])
        #expect(asked.commands(ListMessages.self).count == 1)
        #expect(state.awaitsPage)
        let more = await refuse(&state, asked)
        #expect(more.isEmpty)
        #expect(!state.awaitsPage)
        #expect(draw(state).text.contains("read messages: the store failed: the disk is full"))
        #expect(state.wakeUp.map { $0 <= Timestamp(seconds: noon.seconds + 1) } == true)
        let again = later(&state, 2)
        #expect(again.commands(ListMessages.self) == asked.commands(ListMessages.self))
        _ = await refuse(&state, again)
        #expect(later(&state, 1).isEmpty)
        let third = later(&state, 2)
        #expect(third.commands(ListMessages.self).count == 1)
        Fixture.answer(&state, [message(50, "here again", at: 0, in: .lid("400"))])
        #expect(draw(state).text.contains("here again"))
    }

    @Test func `the list of chats and names are asked for again as well`() async {
        var opening = Opening(account: "default", status: Fixture.linked)
        opening.chats = Fixture.chats
        opening.hasMoreChats = true
        var state = State(
            opening,
            look: Fixture.state(80, 24).look,
            now: noon,
            size: Size(columns: 80, rows: 24)
        )
        let asked = update(&state, [])
        #expect(asked.commands(ListChats.self).count == 1)
        _ = await refuse(&state, asked)
        let again = later(&state, 2)
        #expect(again.commands(ListChats.self).count == 1)
        #expect(again.commands(GetPeople.self) == asked.commands(GetPeople.self))
    }
}
