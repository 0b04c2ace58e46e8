import Foundation
import Support
import Testing

/// The terminal client in a terminal, against its own sandbox.
@Suite struct TerminalTests {
    @Test func `pairs, chats, scrolls, resizes and quits`() async throws {
        let terminal = try await Tmux(columns: 120, rows: 40, ["--sandbox", "--seed", "7"])
        do {
            try await pair(terminal)
            try await chat(terminal)
            try await scroll(terminal)
            try await terminal.press("C-q")
            try await expectRestored(terminal, "exit 0")
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
    }

    @Test func `the saved picture of a code goes when the phone has scanned it`() async throws {
        // Wide enough for the whole of a long path.
        let terminal = try await Tmux(columns: 220, rows: 40, ["--sandbox", "--seed", "7"])
        do {
            try await terminal.wait(forText: "the simulated phone scans it")
            var path: String
            // A code may end at any time, and its picture with it; the next one has one as well.
            repeat {
                try await terminal.press("s")
                let screen = try await terminal.wait(forText: "saved as /").joined()
                let saved = try #require(screen.firstMatch(of: /saved as (\S+\.png)/))
                path = String(saved.output.1)
            } while !FileManager.default.fileExists(atPath: path)
            try await terminal.press("Space")
            try await until("the picture is gone") { [path] in
                !FileManager.default.fileExists(atPath: path)
            }
            let chats = try await terminal.wait(for: "the chats") { screen in
                !screen.contains { $0.contains("link a device") }
            }
            #expect(!chats.joined().contains("saved as"))
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func `gives the terminal back on a signal`(_ signal: Int32) async throws {
        let terminal = try await Tmux(columns: 80, rows: 24, ["--sandbox", "--seed", "7"])
        do {
            try await pair(terminal)
            #expect(try await terminal.value("alternate_on") == "1")
            try terminal.send(signal: signal)
            try await expectRestored(terminal, "exit \(128 + signal)")
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
    }

    @Test func `gives the terminal back when it crashes inside a dialog`() async throws {
        let terminal = try await Tmux(columns: 80, rows: 24, ["--sandbox", "--seed", "7"])
        do {
            try await terminal.wait(forText: "the simulated phone scans it")
            try await terminal.press("F1")
            try await terminal.wait(forText: "this help")
            try terminal.send(signal: SIGSEGV)
            try await expectRestored(terminal, "exit \(128 + SIGSEGV)")
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
    }

    @Test func `gives the terminal back when it ends before it shows anything`() async throws {
        let home = TemporaryDirectory()
        let database = home.path(of: "data/default/martlet.db")
        try FileManager.default.createDirectory(
            atPath: home.path(of: "data/default"),
            withIntermediateDirectories: true
        )
        try String(repeating: "no database ", count: 1000)
            .write(toFile: database, atomically: true, encoding: .utf8)
        let terminal = try await Tmux(columns: 80, rows: 24, ["--home", home.path])
        do {
            try await expectRestored(terminal, "exit 1")
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
    }

    @Test func `a frame is written at once`() async throws {
        let terminal = try await Tmux(columns: 120, rows: 40, ["--sandbox", "--seed", "7"])
        do {
            try await terminal.wait(forText: "the simulated phone scans it")
            try await terminal.press("Space")
            try await terminal.wait(forText: "● online")
            try await terminal.press("F1")
            try await terminal.wait(forText: "this help")
            let before = try terminal.writes()
            try await terminal.press("Escape")
            try await terminal.wait(for: "the chats") { !$0.contains { $0.contains("this help") } }
            // The frame, the marks around it, and what wakes threads of the process.
            #expect(try terminal.writes() - before < 20)
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
    }

    @Test func `says without a terminal that it needs one`() async throws {
        let result = try await ChildProcess.run(Program.path("martlet"), ["--sandbox"])
        #expect(result.end == .exit(1))
        #expect(result.errors.joined().contains("needs a terminal"))
    }

    @Test(arguments: ["", "dumb", "nosuch"])
    func `says what to set where the kind of terminal is of no use`(kind: String) async throws {
        let terminal = try await Tmux(columns: 120, rows: 24, kind: kind, ["--sandbox"])
        do {
            try await terminal.wait(forText: "TERM=xterm-256color martlet")
            try await terminal.wait(forText: "exit 1")
            #expect(try await terminal.value("alternate_on") == "0")
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
    }

    @Test func `what is entered quickly leaves in its order`() async throws {
        let terminal = try await Tmux(columns: 120, rows: 40, ["--sandbox", "--seed", "7"])
        do {
            try await pair(terminal)
            try await terminal.press("F6")
            try await terminal.press("Home", "Enter")
            try await terminal.wait(for: "Echo's chat") { $0[36].hasPrefix(" Echo") }
            let entered = (10..<60).map { "k\($0)" }
            try await terminal.press(entered.flatMap { [$0, "Enter"] })
            let screen = try await terminal.wait(for: "the last answer") { screen in
                // In the pane: the chat's row may tell it first.
                screen.contains { $0.contains("│ You said: k59") }
            }
            // The contact answers what comes as it comes, so how many answers fit beside the texts is nobody's promise:
            // those that the screen shows are the last, each once, in their order.
            let answered = screen.compactMap { line in
                line.firstMatch(of: #/│ You said: (k\d\d)/#).map { String($0.1) }
            }
            #expect(answered.count > 3)
            #expect(answered == Array(entered.suffix(answered.count)))
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
    }

    @Test func `chooses a theme, and says where the listener answers`() async throws {
        let home = TemporaryDirectory()
        let terminal = try await Tmux(
            columns: 100,
            rows: 30,
            [
                "--sandbox", "--seed", "7", "--home", home.path, "-o",
                "api.listen=127.0.0.1:0",
            ]
        )
        do {
            try await pair(terminal)
            try await terminal.press("M-t")
            try await terminal.wait(forText: "martlet-light")
            try await terminal.type("mono")
            try await terminal.press("Enter")
            try await terminal.press("M-t")
            try await terminal.wait(for: "the theme that is kept") { screen in
                screen.contains { $0.contains("mono") && $0.contains("now") }
            }
            let file = home.path(of: "config/martlet.conf")
            #expect(try String(contentsOfFile: file, encoding: .utf8).contains("theme = mono"))
            try await terminal.press("Escape")
            try await terminal.press("F4")
            try await terminal.wait(forText: "Address: http://127.0.0.1:0")
            try await terminal.press("Tab")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "the API answers at http://127.0.0.1:")
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
    }

    @Test func `keeps a layout that it cannot read, and says so`() async throws {
        let home = TemporaryDirectory()
        let folder = home.path(of: "state")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = "\(folder)/layout.json"
        try "{half".write(toFile: file, atomically: true, encoding: .utf8)
        let arguments = ["--sandbox", "--seed", "7", "--home", home.path]
        let terminal = try await Tmux(columns: 120, rows: 40, arguments)
        do {
            try await terminal.wait(forText: "layout.json: it is damaged, and kept as")
            let kept = try String(contentsOfFile: "\(file).damaged", encoding: .utf8)
            #expect(kept == "{half")
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
    }

    private func pair(_ terminal: Tmux) async throws {
        let screen = try await terminal.wait(forText: "Space  the simulated phone scans it")
        #expect(
            screen.contains { $0.contains("New code in 0:") || $0.contains("New code in 1:00") }
        )
        try await terminal.press("Space")
        try await terminal.wait(forText: "● online")
        // The living world's chats arrive with their counts and previews.
        try await terminal.wait(for: "the chats") { screen in
            ["Echo", "Ada", "Chiyo 千代", "Bruno", "Dora"].allSatisfy { name in
                screen.contains { $0.hasPrefix("  \(name)") }
            }
        }
    }

    private func chat(_ terminal: Tmux) async throws {
        // From the top of the list down: the first is Echo, whose answer is what it got.
        try await terminal.press("F6")
        try await terminal.press("Home", "Enter")
        try await terminal.wait(for: "Echo's chat") { $0[36].hasPrefix(" Echo") }
        try await terminal.type("Grüße *from* tmux 👍")
        try await terminal.wait(forText: "> Grüße *from* tmux 👍")
        try await terminal.press("Enter")
        try await terminal.wait(for: "tick and answer") { screen in
            let isRead = screen.contains {
                $0.contains("│ Grüße from tmux 👍") && $0.hasSuffix("✓✓")
            }
            return isRead && screen.contains { $0.contains("│ You said: Grüße from tmux 👍") }
        }
    }

    private func scroll(_ terminal: Tmux) async throws {
        for round in 1...5 {
            for line in 1...9 {
                try await terminal.type("round \(round) line \(line)")
                try await terminal.press("M-Enter")
            }
            try await terminal.type("round \(round) end")
            try await terminal.press("Enter")
            try await terminal.wait(for: "answer \(round)") { screen in
                screen.filter { $0.contains("│ round \(round) end") }.count >= 2
            }
        }
        let end = try await terminal.settled { $0[36].hasSuffix("↓ at end") }
        try await terminal.press("PageUp")
        let once = try await terminal.settled { $0[36].hasSuffix("↓ more") && $0 != end }
        try await terminal.press("PageUp")
        let before = try await terminal.settled { $0[36].hasSuffix("↓ more") && $0 != once }
        let anchor = bottom(before[35])
        #expect(anchor.hasPrefix("round"))
        try await terminal.resize(columns: 40, rows: 12)
        try await terminal.wait(for: "one pane with \(anchor) at the bottom") { screen in
            screen[0].hasPrefix("‹ Echo") && screen[10] == anchor
        }
        try await terminal.resize(columns: 120, rows: 40)
        let expected = withoutClock(before)
        try await terminal.wait(for: "the same screen as before") { screen in
            withoutClock(screen) == expected
        }
        // Nothing stale is left: the same screen, painted anew, is the same.
        try await terminal.press("C-r")
        try await terminal.press("C-End")
        try await terminal.wait(forText: "↓ at end")
    }

    /// The message text of a line beside the list.
    private func bottom(_ line: String) -> String {
        let text = line.split(separator: "│").last.map(String.init) ?? ""
        return text.trimmingCharacters(in: .whitespaces)
    }

    private func expectRestored(_ terminal: Tmux, _ exit: String) async throws {
        let screen = try await terminal.wait(for: "the end") { $0.contains("done") }
        #expect(screen.contains(exit))
        #expect(try await terminal.value("alternate_on") == "0")
        #expect(try await terminal.value("cursor_flag") == "1")
        let before = try terminal.file("before")
        #expect(!before.isEmpty)
        #expect(try terminal.file("after") == before)
    }
}

/// A screen but for the time in its corner.
private func withoutClock(_ screen: [String]) -> [String] {
    [String(screen[0].dropLast(10))] + screen.dropFirst()
}
