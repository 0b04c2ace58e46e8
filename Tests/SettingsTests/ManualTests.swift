import Foundation
import Support
import Testing

@testable import Settings

struct ManualTests {
    @Test func `the manual has the settings as they are`() throws {
        var lines = [".Bl -tag -width Ds"]
        for setting in Setting.all {
            let standard = setting.standard.isEmpty ? "" : "; default \(setting.standard)"
            lines.append(".It Ic \(MadePart.escaped(setting.name))")
            lines.append("\(MadePart.escaped(setting.help)).")
            let atOnce = setting.holdsAtOnce ? "; at once" : ""
            lines.append(MadePart.escaped("(\(setting.takes)\(standard)\(atOnce))"))
        }
        let part = MadePart("settings", of: "martlet.conf.5")
        #expect(try part.holds(lines + [".El"]), "run make manual")
    }

    @Test func `the manual has what a theme can colour`() throws {
        let lines = Element.allCases.map { ".Ql \(MadePart.escaped($0.name))" }
        let joined = lines.dropLast().map { $0 + " ," } + lines.suffix(1).map { $0 + " ." }
        #expect(try MadePart("elements", of: "martlet.conf.5").holds(joined), "run make manual")
    }

    @Test func `the manual's theme is one`() throws {
        let path = "\(Program.checkout)/man/martlet.conf.5"
        let page = try String(contentsOfFile: path, encoding: .utf8)
        let start = try #require(page.range(of: "-offset indent\n")?.upperBound)
        let end = try #require(page.range(of: "\n.Ed", range: start..<page.endIndex)?.lowerBound)
        let text = String(page[start..<end])
        let (theme, problems) = Theme.load(text, file: "mine.conf", depth: .rgb)
        #expect(problems == [])
        #expect(theme.senders.count == 3)
    }
}
