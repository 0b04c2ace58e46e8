import Foundation
import Support
import Testing

/// What a new user sees in terminals of several kinds, and what is there again at the next start.
@Suite struct TerminalLookTests {
    /// Runs in a terminal on a sandbox of its own, and closes it.
    private func withTerminal(
        columns: Int = 80,
        rows: Int = 24,
        kind: String = "screen-256color",
        variables: [String: String] = [:],
        _ arguments: [String] = ["--sandbox", "--seed", "7"],
        _ body: (Tmux) async throws -> Void
    ) async throws {
        let terminal = try await Tmux(
            columns: columns,
            rows: rows,
            kind: kind,
            variables: variables,
            arguments
        )
        do {
            try await body(terminal)
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
    }

    @Test(arguments: [
        ("xterm", "truecolor", "[34]8;"), ("xterm", "", "3[0-7]"), ("linux", "truecolor", "3[0-7]"),
        ("xterm-256color", "", "[34]8;5;"),
    ])
    func `has the colours that the terminal says it has`(
        kind: String,
        colors: String,
        expected: String
    ) async throws {
        let variables = colors.isEmpty ? [:] : ["COLORTERM": colors]
        try await withTerminal(kind: kind, variables: variables) { terminal in
            try await terminal.wait(forText: "the simulated phone scans it")
            try await terminal.press("Space")
            try await terminal.wait(forText: "● online")
            try await terminal.wait(forText: "  Ada")
            let painted = try await terminal.painted().joined()
            let found = try Regex("\\u{1B}\\[\\d*;?\(expected)")
            #expect(painted.contains(found), "\(kind) \(colors)")
            let many = try Regex("\\u{1B}\\[[34]8;")
            #expect(painted.contains(many) == expected.hasPrefix("[34]8"), "\(kind) \(colors)")
            // Black on black is nothing at all.
            #expect(!painted.contains(try Regex("\\u{1B}\\[(0;)?30m")))
        }
    }

    @Test func `an emoji that the C library does not know is drawn in its place`() async throws {
        try await withTerminal { terminal in
            try await terminal.wait(forText: "the simulated phone scans it")
            try await terminal.press("Space")
            try await terminal.wait(forText: "  Ada")
            try await terminal.press("F6")
            try await terminal.press("Home", "Enter")
            try await terminal.wait(for: "Echo's chat") { $0[20].hasPrefix(" Echo") }
            try await terminal.record(to: "written")
            // Of Unicode 16; this tmux shows nothing for it, and nothing else moves.
            try await terminal.type("a\u{1FAE9}b")
            try await terminal.wait(for: "the letters") { $0[21].hasSuffix("b") }
            let row = try await terminal.screen()[21]
            #expect(row == "> a\u{FFFD} b")
            try await terminal.wait(
                forRecorded: "\u{1B}7\u{1B}[22;4H\u{1B}[0m\u{1FAE9}",
                in: "written"
            )
        }
    }

    @Test func `says at 80 by 24 what a code needs, and shows it when it fits`() async throws {
        try await withTerminal(kind: "xterm") { terminal in
            try await terminal.wait(for: "the size") { screen in
                screen.contains { $0.contains("enlarge to") && $0.contains("to show the QR code") }
            }
            try await terminal.wait(forText: "p  a code to type on the phone")
            try await terminal.resize(columns: 80, rows: 40)
            try await terminal.wait(for: "half blocks") { $0.contains { $0.contains("▀") } }
        }
    }

    @Test func `a text that was begun and the layout are there again`() async throws {
        let machine = try await Installation.withAda()
        _ = try await machine.run(["send", "15550110001", "hello", "--wait", "sent"])
        try await withTerminal(machine.options) { terminal in
            try await terminal.wait(forText: "● online")
            try await terminal.wait(forText: "│ hello")
            try await terminal.type("half a thought")
            try await terminal.press("C-l", "C-q")
            try await terminal.wait(forText: "exit 0")
        }
        let file = machine.home.path(of: "user/data/default/drafts.json")
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("half a thought"))
        try await withTerminal(machine.options) { terminal in
            let screen = try await terminal.wait(forText: "> half a thought")
            #expect(!screen.contains { $0.contains("│") })
            try terminal.send(signal: SIGTERM)
            try await terminal.wait(forText: "exit 143")
        }
        #expect(FileManager.default.fileExists(atPath: file))
        try await withTerminal(machine.options) { terminal in
            try await terminal.wait(forText: "> half a thought")
            try await terminal.press("Enter")
            try await terminal.wait(for: "the text as sent") { screen in
                screen.contains { $0.contains("half a thought ") && $0.hasSuffix("✓") }
            }
            try await terminal.press("C-q")
            try await terminal.wait(forText: "exit 0")
        }
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test func `what two terminals begin in one chat is there again, both`() async throws {
        let machine = try await Installation.withAda()
        _ = try await machine.run(["send", "15550110001", "hello", "--wait", "sent"])
        try await withTerminal(machine.options) { first in
            try await first.wait(forText: "│ hello")
            try await withTerminal(machine.options) { second in
                try await second.wait(forText: "│ hello")
                let file = machine.home.path(of: "user/data/default/drafts.json")
                for (terminal, words) in [(first, "from one"), (second, "from two")] {
                    try await terminal.type(words)
                    try await until("\(words) kept") {
                        (try? String(contentsOfFile: file, encoding: .utf8))?.contains(words)
                            == true
                    }
                }
                try second.send(signal: SIGTERM)
                try await second.wait(forText: "exit 143")
            }
            try first.send(signal: SIGTERM)
            try await first.wait(forText: "exit 143")
        }
        try await withTerminal(machine.options) { terminal in
            try await terminal.wait(forText: "from one")
            try await terminal.wait(forText: "from two")
            try await terminal.press("C-q")
            try await terminal.wait(forText: "exit 0")
        }
    }

    @Test func `what one terminal sends is no draft again, though another shows it`() async throws {
        let machine = try await Installation.withAda()
        _ = try await machine.run(["send", "15550110001", "hello", "--wait", "sent"])
        let file = machine.home.path(of: "user/data/default/drafts.json")
        @Sendable func kept() -> String {
            (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        }
        try await withTerminal(machine.options) { first in
            try await first.wait(forText: "│ hello")
            try await withTerminal(machine.options) { second in
                try await second.wait(forText: "│ hello")
                try await second.type("from two")
                try await first.type("from one")
                try await until("both kept") {
                    kept().contains("from two") && kept().contains("from one")
                }
                try second.send(signal: SIGTERM)
                try await second.wait(forText: "exit 143")
            }
            try await withTerminal(machine.options) { second in
                try await second.wait(forText: "from two")
                try await first.press("Enter")
                try await until("only two") { !kept().contains("from one") }
                #expect(kept().contains("from two"))
                try second.send(signal: SIGTERM)
                try await second.wait(forText: "exit 143")
            }
            try first.send(signal: SIGTERM)
            try await first.wait(forText: "exit 143")
        }
        #expect(kept().contains("from two") && !kept().contains("from one"), "\(kept())")
    }

    @Test func `what one terminal is writing, another neither shows nor sends until it ended`()
        async throws
    {
        let machine = try await Installation.withAda()
        _ = try await machine.run(["send", "15550110001", "hello", "--wait", "sent"])
        let file = machine.home.path(of: "user/data/default/drafts.json")
        @Sendable func kept() -> String {
            (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        }
        @Sendable func arrivals(of text: String) async throws -> Int {
            let all = try await curl("\(machine.control)/people/15550110001/arrivals").text
            return all.components(separatedBy: "\"\(text)\"").count - 1
        }
        try await withTerminal(machine.options) { first in
            try await first.wait(forText: "│ hello")
            try await first.type("from one")
            try await until("it kept") { kept().contains("from one") }
            try await withTerminal(machine.options) { second in
                try await second.wait(forText: "│ hello")
                try await second.type("mine")
                let screen = try await second.wait(forText: "> mine")
                #expect(!screen.contains { $0.contains("from one") }, "\(screen)")
                try await second.press("Enter")
                try await first.press("Enter")
                for text in ["mine", "from one"] {
                    try await until("\(text) there") { try await arrivals(of: text) == 1 }
                }
                try await second.type("left behind")
                try await until("that kept") { kept().contains("left behind") }
                try second.send(signal: SIGKILL)
                try await second.wait(forText: "exit 137")
            }
            try await withTerminal(machine.options) { third in
                try await third.wait(forText: "> left behind")
                try await third.press("C-q")
                try await third.wait(forText: "exit 0")
            }
            try first.send(signal: SIGTERM)
            try await first.wait(forText: "exit 143")
        }
        #expect(kept().contains("left behind") && !kept().contains("from one"), "\(kept())")
    }

    @Test func `drafts that cannot be read are not replaced`() async throws {
        let machine = try await Installation.withAda()
        _ = try await machine.run(["send", "15550110001", "hello", "--wait", "sent"])
        let file = machine.home.path(of: "user/data/default/drafts.json")
        // Larger than what is read: that holds for root too.
        #expect(FileManager.default.createFile(atPath: file, contents: Data()))
        try #require(FileHandle(forWritingAtPath: file)).truncate(atOffset: 17 << 20)
        try await withTerminal(machine.options) { terminal in
            try await terminal.wait(forText: "│ hello")
            try await terminal.type("half a thought")
            try await terminal.wait(forText: "what is being written is not kept")
            try terminal.send(signal: SIGTERM)
            try await terminal.wait(forText: "exit 143")
        }
        let size = try FileManager.default.attributesOfItem(atPath: file)[.size]
        #expect((size as? NSNumber)?.intValue == 17 << 20)
    }

    @Test func `a sandbox that has a home is there again, and WhatsApp is not asked for it`()
        async throws
    {
        let home = TemporaryDirectory()
        let options = ["--sandbox", "--home", home.path(of: "demo")]
        try await withTerminal(options) { terminal in
            try await terminal.wait(forText: "Space")
            try await terminal.press("Space")
            try await terminal.wait(forText: "● online")
            try await terminal.press("C-q")
            try await terminal.wait(forText: "exit 0")
        }
        try await withTerminal(options) { terminal in
            try await terminal.wait(forText: "● online")
            try await withTerminal(options) { second in
                try await second.wait(forText: "is a terminal beside it")
                try await second.wait(forText: "exit 1")
            }
            try await terminal.press("C-q")
            try await terminal.wait(forText: "exit 0")
        }
        let sent = try await ChildProcess.run(
            Program.path("martlet"),
            ["send", "15550110001", "x", "--home", home.path(of: "demo")]
        )
        #expect(sent.end == .exit(2))
        #expect(sent.errors.joined().contains("those of a sandbox"), "\(sent.errors)")
    }

    @Test func `what is linked is kept from servers that know nothing of it`() async throws {
        let machine = try await Installation.withAda()
        let other = try await Installation()
        let home = ["--home", machine.home.path(of: "user")]
        let elsewhere = home + ["--server", other.server, "--server-root-key", other.rootKey]
        for arguments in [["send", "15550110001", "x"], ["do", "list-chats"]] {
            let sent = try await ChildProcess.run(Program.path("martlet"), arguments + elsewhere)
            #expect(sent.end == .exit(2))
            #expect(sent.errors.joined().contains("linked to another server"), "\(sent.errors)")
        }
        try await withTerminal(["--sandbox"] + home) { terminal in
            try await terminal.wait(forText: "another --home")
            try await terminal.wait(forText: "exit 2")
        }
        let world = machine.home.path(of: "user/sandbox.world")
        #expect(!FileManager.default.fileExists(atPath: world))
        let sent = try await machine.run(["send", "15550110001", "still linked", "--wait", "sent"])
        #expect(sent.end == .exit(0), "\(sent.errors)")
    }

    @Test func `problems in files are told in full until they were read`() async throws {
        let home = TemporaryDirectory()
        let folder = home.path(of: "config")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "[ui]\nglyphs = sometimes\nthme = mono\n".write(
            toFile: "\(folder)/martlet.conf",
            atomically: true,
            encoding: .utf8
        )
        try await withTerminal(["--sandbox", "--home", home.path]) { terminal in
            let screen = try await terminal.wait(forText: "Said lately")
            let text = screen.joined()
            for word in ["ui.thme;", "do", "get-settings", "sometimes", "unicode,", "ascii"] {
                #expect(text.contains(word), "\(text)")
            }
            try await terminal.press("Escape")
            try await terminal.wait(forText: "to show the QR code")
        }
    }

    @Test func `martlet link says what a code needs that does not fit, and prints one that does`()
        async throws
    {
        let machine = try await Installation()
        try await withTerminal(["link"] + machine.options) { terminal in
            let screen = try await terminal.wait(forText: "--phone NUMBER or --png FILE")
            #expect(!screen.contains { $0.contains("▀") })
            #expect(screen.joined().contains("this terminal has 80 and 24"))
        }
        try await withTerminal(rows: 40, ["link"] + machine.options) { terminal in
            let screen = try await terminal.wait(for: "the code") { screen in
                screen.filter { $0.contains("▀") || $0.contains("▄") }.count > 20
            }
            #expect(screen.contains { $0.contains("scan it with Linked devices") })
        }
    }
}
