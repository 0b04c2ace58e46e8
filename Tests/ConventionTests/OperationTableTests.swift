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
    /// What is recorded of a login, which is no operation of the table.
    private static let entering: Set = ["pair", "pair by code", "first login", "login"]

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

    /// The names of all that both clients do where what they send is recorded.
    private var recorded: Set<String> {
        func text(_ file: SourceFile) -> String { file.lines.joined(separator: "\n") }
        let steps = peers.filter { $0.path.hasSuffix("/Recording.swift") }.flatMap { file in
            let list = text(file).firstMatch(of: /static let steps =\s*\[([^\]]*)\]/)?.1 ?? ""
            return list.matches(of: /"([^"]+)"/).map { String($0.1) }
        }
        // A deed's name is the first thing that is said of it, whatever makes it.
        let name =
            /(?:^|[\s\[(,])(?:Deed|text|reaction|raw|keep|file|setting|timer|change|chatTimer)\(\s*"([^"]+)"/
        let deeds = peers.filter { $0.path.contains("/Deed+") }.flatMap { file in
            text(file).matches(of: name).map { String($0.1) }
        }
        return Set(steps + deeds)
    }

    private static func compared(_ row: OperationRow) -> [String] {
        if case .compared(let names) = row.others { names } else { [] }
    }

    @Test func `every operation has its command, stanza, duty and tests`() {
        let known = Set(Catalogue.all.map { $0.name })
        for row in Self.rows {
            for command in row.commands {
                #expect(known.contains(command.name), "row \(row.number)")
                #expect(!users(of: command, in: engine).isEmpty, "no test makes a \(command)")
            }
            let isProven = row.proof?.isFound(in: engine) ?? !row.commands.isEmpty
            #expect(isProven, "row \(row.number) has no command, and no test shows it")
            for stanza in row.stanzas {
                #expect(shapes.contains(stanza), "row \(row.number): no test of \(stanza)")
                guard !Self.received.contains(stanza) else { continue }
                #expect(duties.contains(stanza), "row \(row.number): no duty \(stanza)")
            }
        }
    }

    @Test func `of each kind of message every field is held against the schema`() {
        let kinds = engine.filter { $0.path.contains("/Kinds/SentKind+") }
        let carriers: Set = [
            "Messages/DirectMessage", "Messages/GroupMessage", "Messages/StatusMessage",
        ]
        for row in Self.rows where !carriers.isDisjoint(with: row.stanzas) {
            for command in row.commands where command.name != StarMessage.name {
                #expect(!users(of: command, in: kinds).isEmpty, "row \(row.number): \(command)")
            }
        }
    }

    @Test func `what whatsmeow can do as well is done beside it`() {
        let recorded = recorded
        let exceptions = OperationRow.uncompared.map { $0.command.name }
        for row in Self.rows {
            switch row.others {
            case .compared(let names):
                #expect(!names.isEmpty, "row \(row.number)")
                #expect(recorded.isSuperset(of: names), "row \(row.number), \(row.title)")
                for command in row.commands where users(of: command, in: peers).isEmpty {
                    #expect(exceptions.contains(command.name), "\(command) is not compared")
                }
            case .shown(let proof): #expect(proof.isFound(in: peers), "row \(row.number)")
            case .lack, .useless: break
            }
        }
        for (command, _) in OperationRow.uncompared {
            #expect(users(of: command, in: peers).isEmpty, "\(command) is compared after all")
        }
        let told = Set(Self.rows.flatMap(Self.compared))
        #expect(recorded.subtracting(told).subtracting(Self.entering) == [], "in no row")
    }

    private func others(_ row: OperationRow) -> String {
        switch row.others {
        case .compared(let names):
            let left = OperationRow.uncompared.filter { left in
                row.commands.contains { $0.name == left.command.name }
            }
            let exceptions = left.map { "; not `\($0.command.name)`: \($0.reason)" }
            return "compared: \(names.joined(separator: ", "))" + exceptions.joined()
        case .shown(let proof): return "shown: \(proof.file)"
        case .lack(let reason, _), .useless(_, let reason): return "no: \(reason)"
        }
    }

    /// How much is compared, in a sentence or two.
    private var count: [String] {
        let compared = Self.rows.filter { !Self.compared($0).isEmpty }
        let shown = Self.rows.count {
            if case .shown = $0.others { true } else { false }
        }
        let actions = Set(compared.flatMap(Self.compared)).union(Self.entering).count
        return [
            "Of \(Self.rows.count) operations, whatsmeow as neonize hands it on and martlet both do"
                + " \(compared.count) on the same",
            "sandbox, in \(actions) actions with those of a login, and what they send is compared;"
                + " `Tests/Peers/differences.txt`",
            "has what differs, and why. \(shown) more are shown by a test with both, and"
                + " \(Self.rows.count - compared.count - shown) neonize does not have.",
        ]
    }

    @Test func `the page has the table as it is`() throws {
        var lines = [
            "# Operations", "",
            "Each operation with its command, the stanza that it sends, the sandbox's duty of the same name, the",
            "tests that do it, and what other engines show. `make manual` writes this page.", "",
        ]
        lines += count
        lines += [
            "", "| Row | Operation | Command | Stanza and duty | Tests | Beside other engines |",
            "|---|---|---|---|---|---|",
        ]
        for row in Self.rows {
            let cells = [
                "\(row.number)", row.title,
                row.commands.map { "`\($0.name)`" }.joined(separator: ", "),
                row.stanzas.joined(separator: ", "),
                (row.stanzas.map { "\($0.split(separator: "/").last ?? "")Tests" }
                    + (row.proof.map { [$0.file] } ?? []) + users(of: row, in: engine))
                    .joined(separator: ", "),
                others(row),
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
