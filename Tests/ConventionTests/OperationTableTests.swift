import Commands
import Foundation
import Support
import Testing

/// The table of operations: that each has its command, its stanza, its duty in the sandbox and its tests, and that the
/// page beside the tests says so.
@Suite struct OperationTableTests {
    static let rows =
        OperationRow.groups + OperationRow.communities + OperationRow.receipts
        + OperationRow.messages

    private static let page = "\(Program.checkout)/Tests/operations.md"
    /// What the server alone sends.
    private static let received: Set = ["Calls/IncomingCall"]

    private let duties = Self.names(under: "Sources/Sandbox/Sandbox/Duties", ending: ".swift")
    private let shapes = Self.names(under: "Tests/StanzasTests", ending: "Tests.swift")
    private let engine = SourceFile.all(under: "Tests/EngineTests")
    private let peers = SourceFile.all(under: "Tests/EndToEndTests/Peers")

    private static func names(under folder: String, ending: String) -> Set<String> {
        Set(
            SourceFile.all(under: folder).map(\.path).filter { $0.hasSuffix(ending) }
                .map { String($0.dropFirst(folder.count + 1).dropLast(ending.count)) }
        )
    }

    /// The files that make a command of this type, by name.
    private func users(of command: any Command.Type, in files: [SourceFile]) -> [String] {
        let making = "\(command)("
        return files.filter { file in file.lines.contains { $0.contains(making) } }
            .map { String($0.path.split(separator: "/").last?.dropLast(".swift".count) ?? "") }
    }

    private func users(of row: OperationRow, in files: [SourceFile]) -> [String] {
        Array(Set(row.commands.flatMap { users(of: $0, in: files) })).sorted()
    }

    /// Whether the tests beside other engines do it, where they are said to.
    private func isShown(_ row: OperationRow) -> Bool {
        switch row.others {
        case .have: !users(of: row, in: peers).isEmpty
        case .shown(let file, let test):
            peers.filter { $0.path.hasSuffix("/\(file).swift") }.flatMap(\.lines)
                .contains { $0.contains("@Test func `\(test)`") }
        case .lack: true
        }
    }

    @Test func `every operation has its command, stanza, duty and tests`() {
        let known = Set(Catalogue.all.map { $0.name })
        for row in Self.rows {
            for command in row.commands {
                #expect(known.contains(command.name), "row \(row.number)")
                #expect(!users(of: command, in: engine).isEmpty, "no test makes a \(command)")
            }
            for stanza in row.stanzas {
                #expect(shapes.contains(stanza), "row \(row.number): no test of \(stanza)")
                guard !Self.received.contains(stanza) else { continue }
                #expect(duties.contains(stanza), "row \(row.number): no duty \(stanza)")
            }
        }
    }

    @Test func `what whatsmeow can do as well is done beside it`() {
        for row in Self.rows {
            #expect(isShown(row), "row \(row.number), \(row.title)")
        }
    }

    @Test func `the page has the table as it is`() throws {
        var lines = [
            "# Operations", "",
            "Each operation with its command, the stanza that it sends, the sandbox's duty of the same name, the",
            "tests that do it, and what other engines show. `make manual` writes this page.", "",
            "| Row | Operation | Command | Stanza and duty | Tests | Beside other engines |",
            "|---|---|---|---|---|---|",
        ]
        for row in Self.rows {
            let others =
                switch row.others {
                case .have: users(of: row, in: peers).joined(separator: ", ")
                case .shown(let file, _): file
                case .lack(let reason): "no: \(reason)"
                }
            let cells = [
                "\(row.number)", row.title,
                row.commands.map { "`\($0.name)`" }.joined(separator: ", "),
                row.stanzas.joined(separator: ", "),
                (row.stanzas.map { "\($0.split(separator: "/").last ?? "")Tests" }
                    + users(of: row, in: engine)).joined(separator: ", "),
                others,
            ]
            lines.append("| \(cells.joined(separator: " | ")) |")
        }
        let made = lines.map { $0 + "\n" }.joined()
        if ProcessInfo.processInfo.environment["MARTLET_WRITE_MANUAL"] != nil {
            try made.write(toFile: Self.page, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOfFile: Self.page, encoding: .utf8) == made, "run make manual")
    }
}
