import Canvas
import Testing

@testable import TUI

@Suite struct PairingScreenTests {
    @Test func `shows`() {
        expectScreen(Fixture.linking(80, 24, isSandbox: true), "x")
        expectScreen(Fixture.linking(120, 40), "x")
        expectScreen(Fixture.linking(40, 12), "x")
        var state = Fixture.linking(80, 24)
        press(&state, "p", "+358 40 123 4567")
        expectScreen(state, "x")
    }
}
