import Canvas
import Commands
import Model
import Testing

@testable import TUI

@Suite struct ConnectionActionTests {
    @Test func `says what F5 does where no process has the account, and takes it by it`() async {
        var state = Fixture.guest()
        _ = update(&state, Fixture.status { $0.connection = .hostGone })
        #expect(draw(state).line(0).contains("offline, F5 connects"))
        press(&state, "alt-l")
        #expect(draw(state).text.contains("F5 takes"))
        press(&state, "esc")
        let effects = press(&state, "f5")
        #expect(effects.commands(Connect.self).count == 1)
        let more = await carryOut(
            &state,
            effects,
            CannedPerformer(error: CommandError(.hostGone))
        )
        #expect(more.contains(.takeOver))
        #expect(!state.isFinished)
    }

    @Test func `what is written and open stays when this terminal takes the account`() {
        var state = Fixture.guest()
        _ = update(&state, .happened(ChatChanged(Fixture.chats[1]), on: "default"))
        _ = update(&state, .happened(ChatChanged(Fixture.chats[0]), on: "default"))
        Fixture.open(&state, Fixture.chats[1].jid, [])
        state.focus = .composer
        press(&state, "for one person")
        _ = update(&state, Fixture.status { $0.connection = .hostGone })
        let place = ListenerPlace.own(address: "127.0.0.1:7766", keyFile: "~/api-key")
        _ = update(&state, [.tookOver(place), .missed(on: "default")])
        _ = update(&state, Fixture.status { $0.connection = .online })
        #expect(state.account.pane?.chat == Fixture.chats[1].jid)
        #expect(state.account.composer.text == "for one person")
        // The listener is this terminal's now.
        press(&state, "f4")
        #expect(draw(state).text.contains("127.0.0.1:7766"))
    }

    @Test func `takes it neither where another process answers nor where this one has it`() async {
        for (var state, error) in [
            (Fixture.guest(), CommandError.timedOut), (Fixture.state(80, 24), .interrupted),
        ] {
            let effects = press(&state, "f5")
            let more = await carryOut(&state, effects, CannedPerformer(error: error))
            #expect(!state.isFinished && !more.contains(.takeOver))
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
