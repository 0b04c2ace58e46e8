import Canvas
import Settings
import Support
import Testing

@testable import TUI

struct ManualTests {
    @Test func `the manual has the keys as they are`() throws {
        var lines: [String] = []
        for place in KeyPlace.allCases {
            lines.append(".It Sy \(MadePart.quoted("[\(place.rawValue)]"))")
            // Outside of it a letter is text.
            let menu = place == .message ? " (a letter by itself counts in its menu alone)" : ""
            lines.append("\(MadePart.escaped(place.title.string + menu)):")
            lines.append(".Bl -tag -width Ds -compact")
            for action in Actions.of(place) {
                let keys = action.keys.map(KeyName.write).joined(separator: ", ")
                lines.append(".It Li \(MadePart.quoted("\(action.name) = \(keys)"))")
                lines.append("\(MadePart.escaped(action.help.string)).")
            }
            lines.append(".El")
        }
        let table = [".Bl -tag -width Ds"] + lines + [".El"]
        #expect(try MadePart("keys", of: "martlet.conf.5").holds(table), "run make manual")
    }
}
