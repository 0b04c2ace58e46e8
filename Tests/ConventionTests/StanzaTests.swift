import Foundation
import Support
import Testing

@Suite struct StanzaTests {
    private static let stanzas = "Sources/Protocol/Stanzas"

    /// The stanzas' files by their paths below the target, those beside the folders left out: they are about
    /// stanzas as such.
    private var stanzas: [String: SourceFile] {
        let files = SourceFile.all(under: Self.stanzas).map {
            (String($0.path.dropFirst(Self.stanzas.count + 1)), $0)
        }
        return Dictionary(uniqueKeysWithValues: files.filter { $0.0.contains("/") })
    }

    private func paths(under folder: String) -> Set<String> {
        Set(SourceFile.all(under: folder).map { String($0.path.dropFirst(folder.count + 1)) })
    }

    @Test func `every stanza has its test at the same path`() {
        let tests = paths(under: "Tests/StanzasTests")
        #expect(!stanzas.isEmpty)
        for path in stanzas.keys.sorted() {
            let test = path.dropLast(".swift".count) + "Tests.swift"
            #expect(tests.contains(String(test)), "no \(test)")
        }
    }

    /// What is no stanza of its own: the answer to a retry is a direct or a group message, to one device; a
    /// group's setting is a part of others.
    private static let others: Set = [
        "Messages/ResentMessage.swift", "Groups/GroupSettingNode.swift",
    ]

    @Test func `what a client sends is answered in the sandbox at the same path`() {
        let duties = paths(under: "Sources/Sandbox/Sandbox/Duties")
        let sent = stanzas.filter { _, file in
            file.lines.contains { $0.contains(/: (Query|GroupRequest)\b|var node: Node\b/) }
        }
        #expect(sent.count > 15)
        for path in sent.keys.sorted() where !Self.others.contains(path) {
            #expect(duties.contains(path), "no duty \(path)")
        }
    }
}
