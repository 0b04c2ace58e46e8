import Canvas
import Commands
import Testing

@testable import TUI

@Suite struct ThemePickerTests {
    private func setting(_ value: String) -> SettingEntry {
        SettingEntry(
            name: "ui.theme",
            help: "the colours",
            value: value,
            source: .file,
            takes: "auto, mono, sea",
            choices: ["auto", "mono", "sea"],
            effect: .atOnce
        )
    }

    /// The palette's list of themes, as the settings have it.
    private func opened() async -> State {
        var state = Fixture.state(80, 24)
        let asked = press(&state, "ctrl-o", "theme", "enter")
        #expect(asked.commands(GetSettings.self) == [GetSettings(name: "ui.theme")])
        await carryOut(&state, asked, CannedPerformer(reply: [setting("auto")]))
        return state
    }

    @Test func `the palette shows the themes there are`() async {
        let state = await opened()
        let text = draw(state).text
        #expect(text.contains("│ auto") && text.contains("│ mono") && text.contains("│ sea"))
    }

    @Test func `the chosen one is kept and worn`() async {
        var state = await opened()
        let kept = press(&state, "sea", "enter")
        #expect(state.layers.isEmpty)
        #expect(
            kept.commands(ChangeSetting.self) == [ChangeSetting(name: "ui.theme", value: "sea")]
        )
        let worn = await carryOut(&state, kept, CannedPerformer(reply: setting("sea")))
        #expect(worn == [.theme("sea")])
    }

    @Test func `begins on the one that is worn`() async {
        var state = Fixture.state(80, 24)
        let asked = press(&state, "alt-t")
        await carryOut(&state, asked, CannedPerformer(reply: [setting("mono")]))
        #expect(draw(state).text.contains("│ auto"))
        let kept = press(&state, "enter")
        #expect(kept.commands(ChangeSetting.self).map(\.value) == ["mono"])
    }

    @Test func `where the command line says otherwise that is told`() async {
        var state = await opened()
        let kept = press(&state, "sea", "enter")
        let worn = await carryOut(&state, kept, CannedPerformer(reply: setting("auto")))
        #expect(worn.isEmpty)
        #expect(draw(state).text.contains("this run has auto by its command line"))
    }
}
