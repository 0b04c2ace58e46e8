import Canvas
import Testing

@testable import TUI

@Suite struct MainScreenTests {
    @Test func `shows list and messages at 80 by 24`() {
        expectScreen(Fixture.state(80, 24), "x")
    }

    @Test func `shows two lines per chat at 120 by 40`() {
        expectScreen(Fixture.state(120, 40), "x")
    }

    @Test func `shows the list alone at 40 by 12`() {
        expectScreen(Fixture.state(40, 12), "x")
    }

    @Test func `shows the messages alone at 40 by 12`() {
        var state = Fixture.state(40, 12)
        press(&state, "enter")
        expectScreen(state, "x")
    }
}
