import Support
import Testing

@testable import REST

struct ManualTests {
    @Test func `the manual has every path of OnWapp's API`() throws {
        var lines = [".Bl -tag -width Ds -compact"]
        for endpoint in Onwapp().sections.flatMap(\.endpoints) {
            #expect(!endpoint.help.isEmpty, "\(endpoint.path)")
            let row = MadePart.quoted("\(endpoint.method.rawValue) \(endpoint.path)")
            lines.append(".It Li \(row)")
            lines.append("\(MadePart.escaped(endpoint.help)); \(Self.words(endpoint.access)).")
        }
        let part = MadePart("paths of OnWapp", of: "martlet.1")
        #expect(try part.holds(lines + [".El"]), "run make manual")
    }

    @Test func `the manual has every event of OnWapp's that is sent`() throws {
        let names = OnwappHook().sends.map { ".Ql \(MadePart.escaped($0))" }
        let lines = names.dropLast().map { $0 + " ," } + names.suffix(1).map { $0 + " ." }
        #expect(try MadePart("events of OnWapp", of: "martlet.1").holds(lines), "run make manual")
    }

    private static func words(_ access: Requirement) -> String {
        switch access {
        case .open: "no key is needed"
        case .anyKey: "for any key"
        case .session(let role): "for a key of role \(role)"
        case .everything: "for a key that is good for everything"
        }
    }
}
