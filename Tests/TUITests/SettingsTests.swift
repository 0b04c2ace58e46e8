import Canvas
import Commands
import Settings
import Testing

@testable import TUI

/// Settings that change while the screen is shown.
@Suite struct SettingsTests {
    /// A value that is not the default.
    private static func other(_ setting: Setting) -> String {
        switch setting.kind {
        case .onOff: setting.standard == "on" ? "off" : "on"
        case .choice(let words): words.last { $0 != setting.standard } ?? ""
        case .number: "7"
        case .duration: "42s"
        case .size: "42MiB"
        case .account: "work"
        case .address: "127.0.0.1:1234"
        case .url(let schemes): "\(schemes.first ?? "")://localhost"
        case .proxy: "none"
        case .version: "2.3000.1"
        case .key: String(repeating: "ab", count: 32)
        case .prefix: "/other"
        case .automatic: "24"
        case .theme: "mono"
        case .text: "words"
        }
    }

    private func look(_ configuration: Configuration) -> Look {
        let look = Fixture.state(80, 24).look
        return Look(
            configuration,
            theme: look.theme,
            glyphs: look.glyphs,
            hasPalette: look.hasPalette
        )
    }

    @Test(arguments: Setting.all)
    func `what is said to hold while it is shown does, and nothing else`(setting: Setting) {
        var configuration = Configuration()
        let before = look(configuration)
        #expect(configuration.set(setting.name, Self.other(setting)) == nil)
        var after = before
        after.take(configuration)
        #expect((after != before) == setting.isShown)
    }

    @Test func `another theme is looked for once, and worn when it comes`() throws {
        var state = Fixture.state(80, 24)
        var configuration = Configuration()
        _ = configuration.set("ui.theme", "mono")
        #expect(update(&state, .configured(configuration)) == [.theme("mono")])
        #expect(update(&state, .configured(configuration)) == [])
        let text = try #require(Theme.builtIn("mono"))
        let mono = Theme.load(text, file: "mono", depth: .mono).theme
        _ = update(&state, .themed(mono))
        #expect(state.look.theme == mono)
    }

    @Test func `the screen follows`() {
        var state = Fixture.state(80, 24)
        #expect(draw(state).line(0).hasSuffix("12:04"))
        var configuration = Configuration()
        _ = configuration.set("general.clock", "off")
        _ = configuration.set("ui.time_format", "12h")
        _ = update(&state, .configured(configuration))
        #expect(!draw(state).line(0).contains("12:04"))
        #expect(draw(state).text.contains("12:04 pm"))
    }

    @Test func `a layout that was changed by key is kept until its setting changes`() {
        var configuration = Configuration()
        _ = configuration.set("ui.help_bar", "off")
        var state = Fixture.state(100, 24)
        state.look = look(configuration)
        press(&state, "ctrl-l", "ctrl-p", "alt-.")
        let layout = update(&state, .ended).kept.last?.layout ?? [:]
        #expect(layout["ui.chat_list"] == LayoutChange(setting: "on", chosen: "off"))
        #expect(layout["ui.top_bar"] == LayoutChange(setting: "on", chosen: "off"))
        #expect(layout["ui.help_bar"] == nil)
        func again(_ configuration: Configuration) -> Look {
            Look(
                configuration,
                kept: layout,
                theme: state.look.theme,
                glyphs: state.look.glyphs,
                hasPalette: state.look.hasPalette
            )
        }
        #expect(!again(configuration).showsList && !again(configuration).showsTopBar)
        #expect(!again(configuration).showsHelpBar)
        // Another setting that changes meanwhile leaves it; its own one ends it.
        var look = again(configuration)
        _ = configuration.set("ui.time_format", "12h")
        look.take(configuration)
        #expect(!look.showsList)
        _ = configuration.set("ui.list_width", "30")
        _ = configuration.set("ui.chat_list", "off")
        look.take(configuration)
        _ = configuration.set("ui.chat_list", "on")
        look.take(configuration)
        #expect(look.showsList && look.listWidth == 30)
    }

    @Test func `a width that was chosen by key is kept`() {
        var state = Fixture.state(100, 24)
        state.look = look(Configuration())
        press(&state, "alt-.", "alt-.")
        let layout = update(&state, .ended).kept.last?.layout ?? [:]
        #expect(layout["ui.list_width"] == LayoutChange(setting: "auto", chosen: "34"))
    }

    @Test func `the first F9 takes the mouse where it was left to the terminal`() {
        var configuration = Configuration()
        _ = configuration.set("ui.mouse", "off")
        var state = Fixture.state(80, 24)
        state.look = look(configuration)
        #expect(press(&state, "f9").contains(.mouse(true)))
    }
}
