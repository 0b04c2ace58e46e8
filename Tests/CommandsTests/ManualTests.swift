import Commands
import JSON
import Support
import Testing

struct ManualTests {
    @Test func `the manual has the commands as they are`() throws {
        let part = MadePart("commands", of: "martlet-do.1")
        #expect(try part.holds(Self.table()), "run make manual")
    }

    private static func table() -> [String] {
        var lines = [".Bl -tag -width Ds"]
        for command in Catalogue.descriptions {
            lines.append(".It Cm \(MadePart.escaped(command.name))")
            lines.append("\(MadePart.escaped(command.summary)).")
            guard !command.fields.isEmpty else { continue }
            lines.append(".Bl -tag -width Ds -compact")
            for field in command.fields {
                let name = MadePart.escaped(field.name)
                lines.append(".It \(field.isOptional ? "Op " : "")Ar \(name)")
                lines.append(MadePart.escaped(note(field)))
            }
            lines.append(".El")
        }
        return lines + [".El"]
    }

    private static func note(_ field: Schema.Field) -> String {
        let standard = field.schema.standard.map { "; default \($0)" } ?? ""
        return "\(field.schema.note ?? "")\(standard)."
    }
}
