import Foundation
import Support
import Testing

@Suite struct DocumentationTests {
    /// What a witness of a documented requirement is called; it inherits that comment.
    private static let inherited = [
        "var body", "func reply(", "let namespace", "var namespace", "let kind", "var kind",
        "let to =", "let to:", "var to:", "typealias Reply", "var description", "func hash(",
        "static func ==", "static func <", "init(stringLiteral", "func encode(to", "init(from",
        "var startIndex", "var endIndex", "func index(", "func next()", "func makeIterator",
        "func makeAsyncIterator", "var unknownFields",
        // Of `MexQuery`.
        "static let document", "static let field", "var variables",
        // Of `SignalStorage`.
        "localIdentity", "localRegistrationID", "ession(_ ", "dentity(_ ", "reKey(_ ",
        "preKeySecret(",
        "enderKey(",
    ]

    @Test func `public declarations say what they are`() {
        let offences = SourceFile.all(under: "Sources").flatMap(undocumented)
        #expect(offences == [])
    }

    private func undocumented(_ file: SourceFile) -> [String] {
        file.lines.indices.compactMap { index in
            let line = file.lines[index].trimmingCharacters(in: .whitespaces)
            guard line.hasPrefix("public "), !line.hasPrefix("public import"),
                !line.hasPrefix("public extension"), !Self.inherited.contains(where: line.contains)
            else { return nil }
            var above = index - 1
            while above >= 0, file.lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("@")
            {
                above -= 1
            }
            guard above >= 0 else { return nil }
            let comment = file.lines[above].trimmingCharacters(in: .whitespaces)
            return comment.hasPrefix("///") ? nil : "\(file.path):\(index + 1): \(line)"
        }
    }

    @Test(arguments: ["", "link", "send", "do", "serve", "sandbox"])
    func `the manual knows every option of --help`(verb: String) async throws {
        let arguments = verb.isEmpty ? ["--help"] : [verb, "--help"]
        let help = try await ChildProcess.run(Program.path("martlet"), arguments)
        #expect(help.end == .exit(0))
        let page = verb == "sandbox" ? "martlet-sandbox.1" : "martlet.1"
        let manual = try ["martlet.1", page].map {
            try String(contentsOfFile: "\(Program.checkout)/man/\($0)", encoding: .utf8)
        }.joined().replacing("\\-", with: "-")
        let options = help.output.flatMap { $0.matches(of: /--([a-z-]+)/).map { String($0.1) } }
        #expect(!options.isEmpty)
        let words = Set(manual.split { " \n".contains($0) })
        let missing = Set(options).filter { !words.contains("-\($0)") }
        #expect(missing == [], "not in the manual")
    }

    @Test func `every page of the manual is written with the mdoc macros`() async throws {
        for page in [
            "martlet.1", "martlet-do.1", "martlet-sandbox.1", "martlet.conf.5",
            "martlet-security.7",
        ] {
            let path = "\(Program.checkout)/man/\(page)"
            #expect(FileManager.default.fileExists(atPath: path))
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.hasPrefix(".Dd"), "\(page) is written with the mdoc macros")
        }
    }
}
