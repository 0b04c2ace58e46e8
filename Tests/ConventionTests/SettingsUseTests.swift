import Support
import Testing

/// What can be set does something.
@Suite struct SettingsUseTests {
    @Test func `every setting is read somewhere`() throws {
        let files = SourceFile.all(under: "Sources")
        let table = try #require(files.first { $0.path.hasSuffix("/Setting+All.swift") })
        let names = table.lines.compactMap { $0.firstMatch(of: /name: "([a-z_.]+)"/) }
            .map { String($0.1) }
        #expect(names.count > 30)
        // Those of a dialect are made of its name.
        let made = ["listen", "prefix"].map { "\\(dialect.name).\($0)" }
        let code = files.filter { $0.target != "Settings" }.flatMap(\.lines).joined(separator: "\n")
        for text in made { #expect(code.contains("\"\(text)\""), "\(text)") }
        let unused = names.filter { name in
            !name.hasPrefix("onwapp.") && !code.contains("\"\(name)\"")
        }
        #expect(unused == [])
    }
}
