import Commands
import Foundation
import JSON
import Support
import Testing

struct ManualTests {
    private static let path = "\(Program.checkout)/man/martlet-do.1"
    private static let begin = ".\\\" The catalogue's commands: `make manual` writes them anew.\n"
    private static let end = ".\\\" End of the commands.\n"

    @Test func `the manual has the commands as they are`() throws {
        let page = try String(contentsOfFile: Self.path, encoding: .utf8)
        let start = try #require(page.range(of: Self.begin)?.upperBound)
        let stop = try #require(page.range(of: Self.end)?.lowerBound)
        let table = Self.table()
        if ProcessInfo.processInfo.environment["MARTLET_WRITE_MANUAL"] != nil {
            let written = page.replacingCharacters(in: start..<stop, with: table)
            try written.write(toFile: Self.path, atomically: true, encoding: .utf8)
        } else {
            #expect(page[start..<stop] == table, "run make manual")
        }
    }

    private static func table() -> String {
        var lines = [".Bl -tag -width Ds"]
        for command in Catalogue.descriptions {
            lines.append(".It Cm \(escaped(command.name))")
            lines.append("\(escaped(command.summary)).")
            guard !command.fields.isEmpty else { continue }
            lines.append(".Bl -tag -width Ds -compact")
            for field in command.fields {
                lines.append(".It \(field.isOptional ? "Op " : "")Ar \(escaped(field.name))")
                lines.append(escaped(note(field)))
            }
            lines.append(".El")
        }
        return (lines + [".El", ""]).joined(separator: "\n")
    }

    private static func note(_ field: Schema.Field) -> String {
        let standard = field.schema.standard.map { "; default \($0)" } ?? ""
        return "\(field.schema.note ?? "")\(standard)."
    }

    /// Text that roff takes as it stands.
    private static func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}
