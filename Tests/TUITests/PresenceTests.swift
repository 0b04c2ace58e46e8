import Canvas
import Commands
import Model
import Testing

@testable import TUI

@Suite struct PresenceTests {
    private let here = Effect.perform(SetPresence(.available, seconds: 90), on: "default")
    private let gone = Effect.perform(SetPresence(.unavailable, seconds: 1), on: "default")

    private func after(_ seconds: Int64) -> UIEvent {
        .time(Timestamp(seconds: noon.seconds + seconds))
    }

    private func state() -> State { Fixture.state(80, 24) { $0.tellsPresence = true } }

    private func presences(_ effects: [Effect]) -> [Effect] {
        effects.filter { $0 == here || $0 == gone }
    }

    @Test func `whoever presses a key is there, and is told to be once a minute`() {
        var state = state()
        #expect(presences(update(&state, after(1))) == [])
        #expect(presences(press(&state, "x")) == [here])
        #expect(presences(press(&state, "y")) == [])
        _ = update(&state, after(40))
        _ = press(&state, "z")
        #expect(presences(update(&state, after(61))) == [here])
    }

    @Test func `a minute without a key is the end of it`() {
        var state = state()
        press(&state, "x")
        #expect(state.wakeUp.map { $0.seconds - noon.seconds <= 60 } == true)
        #expect(presences(update(&state, after(60))) == [gone])
        #expect(presences(update(&state, after(200))) == [])
    }

    @Test func `a window without the focus is used by nobody, one with it for longer`() {
        var state = state()
        #expect(presences(update(&state, .input(.focus(true)))) == [here])
        #expect(presences(update(&state, after(61))) == [here])
        #expect(presences(update(&state, .input(.focus(false)))) == [gone])
        #expect(presences(press(&state, "x")) == [])
        #expect(presences(update(&state, .input(.focus(true)))) == [here])
        #expect(presences(update(&state, after(361))) == [gone])
    }

    @Test func `nothing is told where the settings want it so`() {
        var state = Fixture.state(80, 24)
        #expect(presences(press(&state, "x")) == [])
    }
}
