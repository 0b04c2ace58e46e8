import Canvas
import Commands
import Model
import Testing

@testable import TUI

/// A phone with another number than the account had before.
@Suite struct NumberQuestionTests {
    private let refused = PairingState.anotherNumber(
        owner: .phone("15550100001"),
        scanned: .phone("15550100002")
    )

    @Test func `is asked with both numbers, and No is what stands chosen`() {
        var state = Fixture.linking(80, 24)
        _ = update(&state, Fixture.status(refused))
        let text = draw(state).text
        #expect(text.contains("This account: +1 555 010 0001"), "\(text)")
        #expect(text.contains("The phone: +1 555 010 0002"))
        #expect(text.contains("martlet link -p NAME"))
        #expect(
            press(&state, "enter") == [
                .perform(RequestNewCodes(anotherNumber: false), on: "default")
            ]
        )
    }

    @Test func `links the other when that is chosen, and can be asked again`() {
        var state = Fixture.linking(80, 24)
        _ = update(&state, Fixture.status(refused))
        let yes = Effect.perform(RequestNewCodes(anotherNumber: true), on: "default")
        #expect(press(&state, "tab", "enter") == [yes])
        #expect(draw(state).text.contains("choose what to do"))
        press(&state, "enter")
        #expect(draw(state).text.contains("Link another number"))
        #expect(press(&state, "tab", "enter") == [yes])
    }

    @Test func `fits a small screen`() {
        var state = Fixture.linking(40, 12)
        _ = update(&state, Fixture.status(refused))
        let text = draw(state).text
        #expect(text.contains("Link another number"), "\(text)")
        #expect(text.contains("The phone: +1 555 010 0002"), "\(text)")
    }
}
