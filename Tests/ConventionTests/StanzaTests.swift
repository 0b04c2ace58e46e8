import Foundation
import Support
import Testing

@Suite struct StanzaTests {
    @Test func `every operation on the wire has a test that names it`() {
        let tests = SourceFile.all(under: "Tests/StanzasTests").flatMap(\.lines).joined(
            separator: "\n"
        )
        let operations = SourceFile.all(under: "Sources/Protocol/Stanzas").flatMap(\.lines)
            .compactMap { $0.firstMatch(of: /public struct (\w+): Query\b/).map { String($0.1) } }
        #expect(!operations.isEmpty)
        for operation in operations {
            #expect(tests.contains("\(operation)("), "no test makes a \(operation)")
        }
    }
}
