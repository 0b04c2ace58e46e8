import Canvas
import Commands
import Model
import Testing

@testable import TUI

@Suite struct ConnectionActionTests {
    @Test func `says what F5 does where no process has the account, and begins anew by it`() async {
        var state = Fixture.guest()
        _ = update(&state, Fixture.status { $0.connection = .hostGone })
        #expect(draw(state).line(0).contains("offline, F5 connects"))
        press(&state, "alt-l")
        #expect(draw(state).text.contains("F5 takes"))
        press(&state, "esc")
        let effects = press(&state, "f5")
        #expect(effects.commands(Connect.self).count == 1)
        await carryOut(&state, effects, CannedPerformer(error: CommandError(.hostGone)))
        #expect(state.isFinished && state.beginsAnew)
    }

    @Test func `begins anew neither where another process answers nor where this one has it`() async
    {
        for (var state, error) in [
            (Fixture.guest(), CommandError.timedOut), (Fixture.state(80, 24), .interrupted),
        ] {
            let effects = press(&state, "f5")
            await carryOut(&state, effects, CannedPerformer(error: error))
            #expect(!state.isFinished && !state.beginsAnew)
        }
    }

    @Test func `takes no words of another process for its end`() {
        var state = Fixture.guest()
        let words = CommandError(.hostGone).sentence
        let waits = ConnectionState.waiting(until: noon, reason: words)
        _ = update(&state, Fixture.status { $0.connection = waits })
        #expect(!draw(state).line(0).contains("F5 connects"))
    }

    @Test func `says that it is connected already`() async {
        var state = Fixture.state(80, 24)
        await carryOut(&state, press(&state, "f5"), CannedPerformer(reply: Done()))
        #expect(draw(state).line(20).contains("connected already"))
    }
}
