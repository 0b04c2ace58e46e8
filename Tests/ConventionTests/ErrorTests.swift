import Support
import Testing

/// No error reaches a person as the source text of a case.
@Suite struct ErrorTests {
    @Test func `errors that others may see say themselves in words`() {
        // What a request is refused for is said by each dialect in its own words.
        let files = SourceFile.all(under: "Sources").filter { $0.target != "REST" }
        var silent: [String] = []
        for file in files {
            let text = file.lines.joined(separator: "\n")
            for match in text.matches(of: /public (?:enum|struct) (\w+): ([^{]*)\{/)
            where match.2.contains(/\bError\b/) && !match.2.contains("CustomStringConvertible") {
                let name = match.1
                let isSaid = files.contains { other in
                    other.target == file.target
                        && other.lines.contains {
                            $0.hasPrefix("extension ") && $0.contains(name)
                                && $0.contains("CustomStringConvertible")
                        }
                }
                if !isSaid { silent.append("\(file.path): \(name)") }
            }
        }
        #expect(silent == [])
    }
}
