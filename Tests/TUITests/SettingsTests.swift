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
    func `what is said to hold at once does, and nothing else`(setting: Setting) {
        var configuration = Configuration()
        let before = look(configuration)
        #expect(configuration.set(setting.name, Self.other(setting)) == nil)
        var after = before
        after.take(configuration)
        #expect((after != before) == setting.holdsAtOnce)
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
}
