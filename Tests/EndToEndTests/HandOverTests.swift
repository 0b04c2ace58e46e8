import Foundation
import Support
import Testing

/// Commands beside a process that has the account.
@Suite struct HandOverTests {
    /// A machine that is linked, with a person who reads nothing, and `martlet serve`.
    private struct Scene {
        let machine: Installation
        let serving: ChildProcess

        init() async throws {
            machine = try await Installation.withAda()
            serving = try await Self.serve(machine)
        }

        /// The same machine, with another `martlet serve`.
        init(again scene: Scene) async throws {
            machine = scene.machine
            serving = try await Self.serve(machine)
        }

        static func serve(_ machine: Installation) async throws -> ChildProcess {
            let process = try machine.start(["serve", "--listen", "127.0.0.1:0"])
            let output = process.output
            _ = try await within("listening") { await output.next() }
            return process
        }

        func arrivals(of text: String) async throws -> Int {
            let all = try await curl("\(machine.control)/people/15550110001/arrivals").text
            return all.components(separatedBy: "\"\(text)\"").count - 1
        }

        func end() async {
            serving.send(signal: SIGTERM)
            #expect(await serving.end() == .exit(0))
        }
    }

    private func states(_ output: [String]) -> [Substring] {
        output.compactMap { $0.split(separator: " ").last }
    }

    @Test func `says why nothing goes out where somebody disconnected the account`() async throws {
        let machine = try await Installation.withAda()
        let serving = try machine.start(["serve", "--listen", "127.0.0.1:0"])
        let output = serving.output
        _ = try await within("listening") { await output.next() }
        #expect(try await machine.run(["do", "disconnect"]).end == .exit(0))
        let sent = try await machine.run(["send", "15550110001", "hi", "--timeout", "1"])
        #expect(sent.end == .exit(4))
        #expect(sent.errors.joined().contains("martlet do connect"), "\(sent.errors)")
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
    }

    @Test func `send hands its text to the process that has the account`() async throws {
        let scene = try await Scene()
        let sent = try await scene.machine.run([
            "send", "15550110001", "one more", "--wait", "delivered",
        ])
        #expect(sent.end == .exit(0))
        #expect(sent.errors == [])
        #expect(states(sent.output) == ["queued", "sent", "delivered"])
        #expect(try await scene.arrivals(of: "one more") == 1)
        let failed = try await scene.machine.run(["send", "15559999999", "nobody"])
        #expect(failed.end == .exit(1))
        #expect(failed.output.last?.hasSuffix(" failed") == true)
        #expect(failed.errors.joined().contains("not on WhatsApp"))
        await scene.end()
    }

    @Test func `the terminal client says that serve is gone, and goes on with the next`()
        async throws
    {
        var scene = try await Scene()
        let terminal = try await Tmux(columns: 100, rows: 30, scene.machine.options)
        do {
            try await terminal.wait(forText: "● online")
            await scene.end()
            try await terminal.wait(forText: "offline")
            scene = try await Scene(again: scene)
            try await terminal.wait(forText: "● online")
            try await scene.machine.control(
                "/people/15550110001/send",
                #"{"to": "15550100001", "text": "still there?"}"#
            )
            try await terminal.wait(forText: "still there?")
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
        await scene.end()
    }

    @Test func `the terminal that remains takes the account when it is told to`() async throws {
        let machine = try await Installation.withAda()
        _ = try await machine.run(["send", "15550110001", "hello", "--wait", "sent"])
        let first = try await Tmux(columns: 100, rows: 30, machine.options)
        do {
            try await first.wait(forText: "● online")
            let second = try await Tmux(columns: 100, rows: 30, machine.options)
            do {
                try await second.wait(forText: "● online")
                try await second.type("begun")
                try await first.press("C-q")
                try await first.wait(forText: "exit 0")
                try await second.wait(forText: "F5 takes it here")
                try await second.press("Enter")
                try await second.wait(forText: "not sent: no process has the account any more: F5")
                try await second.press("F5")
                try await second.wait(forText: "● online")
                try await second.wait(forText: "> begun")
                try await second.press("Enter")
                try await second.wait(for: "it sent") { screen in
                    screen.contains { $0.contains("│ begun") && $0.hasSuffix("✓") }
                }
                try await second.press("C-q")
                try await second.wait(forText: "exit 0")
            } catch {
                await second.close()
                throw error
            }
            await second.close()
        } catch {
            await first.close()
            throw error
        }
        await first.close()
    }

    @Test func `the terminal that takes the account shows whom it showed, and sends to them`()
        async throws
    {
        let machine = try await Installation.withAda()
        try await machine.control(
            "/people",
            #"{"name": "Bea", "number": "15550110002", "script": {"kind": "silent"}}"#
        )
        for number in ["15550110001", "15550110002"] {
            _ = try await machine.run(["send", number, "hello", "--wait", "sent"])
        }
        let first = try await Tmux(columns: 100, rows: 30, machine.options)
        let second: Tmux
        do {
            try await first.wait(forText: "● online")
            second = try await Tmux(columns: 100, rows: 30, machine.options)
        } catch {
            await first.close()
            throw error
        }
        do {
            try await second.wait(forText: "● online")
            try await second.press("C-n")
            try await second.type("15550110001")
            try await second.press("Enter")
            try await second.type("said before")
            try await second.press("Enter")
            try await second.wait(forText: "│ said before")
            try await second.type("for Ada: ")
            try await second.wait(forText: "> for Ada:")
            try await machine.control(
                "/people/15550110002/send",
                #"{"to": "15550100001", "text": "me first"}"#
            )
            try await second.wait(forText: "me first")
            try await first.press("C-q")
            try await first.wait(forText: "exit 0")
            try await second.wait(forText: "F5 takes it here")
            try await second.press("F5")
            try await second.type("all of it")
            try await second.wait(forText: "● online")
            try await second.wait(forText: "> for Ada: all of it")
            try await second.press("Enter")
            try await second.wait(for: "it sent") { screen in
                screen.contains { $0.contains("│ for Ada: all of it") && $0.hasSuffix("✓") }
            }
            let arrivals = try await curl("\(machine.control)/people/15550110001/arrivals").text
            #expect(arrivals.contains("\"for Ada: all of it\""))
            // What was sent before is still in the history.
            try await second.press("C-Up", "C-Up")
            try await second.wait(forText: "> said before")
        } catch {
            await first.close()
            await second.close()
            throw error
        }
        await first.close()
        await second.close()
    }

    @Test func `the terminal that takes the accounts stays in the one that it showed`()
        async throws
    {
        let scene = try await Scene()
        let added = try await scene.machine.run(["do", "add-account", "--name", "job"])
        #expect(added.end == .exit(0))
        let terminal = try await Tmux(columns: 100, rows: 30, scene.machine.options)
        do {
            try await terminal.wait(forText: "F7 Account")
            try await terminal.press("F7")
            try await terminal.wait(for: "job") { $0.first?.contains("job") == true }
            await scene.end()
            try await terminal.wait(forText: "offline")
            try await terminal.press("F5")
            try await terminal.wait(for: "job's codes") { screen in
                screen.first?.contains("job") == true
                    && screen.contains { $0.contains("New code in") }
            }
            try await terminal.press("F7")
            try await terminal.wait(forText: "● online")
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
    }

    @Test func `what holds at once reaches every terminal`() async throws {
        let scene = try await Scene()
        let terminal = try await Tmux(columns: 100, rows: 30, scene.machine.options)
        do {
            try await terminal.wait(forText: "● online")
            let changed = try await scene.machine.run([
                "do", "change-setting", "--name", "ui.time_format", "--value", "12h",
            ])
            #expect(changed.end == .exit(0), "\(changed.errors)")
            try await terminal.wait(for: "twelve hours") { screen in
                screen.first.map { $0.hasSuffix("am") || $0.hasSuffix("pm") } ?? false
            }
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
        await scene.end()
    }

    @Test func `the terminal client beside serve is a terminal onto it, and leaves it running`()
        async throws
    {
        let scene = try await Scene()
        let terminal = try await Tmux(columns: 100, rows: 30, scene.machine.options)
        do {
            try await terminal.wait(forText: "● online")
            try await scene.machine.control(
                "/people/15550110001/send",
                #"{"to": "15550100001", "text": "are you there?"}"#
            )
            try await terminal.wait(forText: "are you there?")
            try await terminal.press("F6")
            try await terminal.press("Home", "Enter")
            try await terminal.wait(forText: "│ are you there?")
            try await terminal.type("typed at a terminal")
            try await terminal.press("Enter")
            try await terminal.wait(for: "its delivery") { screen in
                screen.contains { $0.contains("│ typed at a terminal") && $0.hasSuffix("✓✓") }
            }
            #expect(try await scene.arrivals(of: "typed at a terminal") == 1)
            let added = try await scene.machine.run(["do", "add-account", "--name", "work"])
            #expect(added.end == .exit(0))
            try await terminal.wait(forText: "F7 Account")
            try await terminal.press("C-q")
            try await terminal.wait(forText: "exit 0")
        } catch {
            await terminal.close()
            throw error
        }
        await terminal.close()
        let status = try await scene.machine.run(["do", "status"])
        #expect(status.output.joined().contains(#""online""#))
        await scene.end()
    }

    @Test func `do answers the same as alone, and many at a time are each done once`() async throws
    {
        let scene = try await Scene()
        let numbers = Array(0..<8)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in numbers {
                group.addTask {
                    let sent = try await scene.machine.run([
                        "do", "send-text", "--to", "15550110001", "--text", "text \(number).",
                    ])
                    #expect(sent.end == .exit(0), "\(sent.errors)")
                }
            }
            try await group.waitForAll()
        }
        let drained = try await scene.machine.run([
            "send", "15550110001", "last", "--wait", "delivered",
        ])
        #expect(drained.end == .exit(0))
        for number in numbers { #expect(try await scene.arrivals(of: "text \(number).") == 1) }
        let beside = try await scene.machine.run(["do", "list-chats"])
        let unknown = try await scene.machine.run(["do", "get-message", "--id", "3EB0"])
        #expect(unknown.end == .exit(1))
        await scene.end()
        let alone = try await scene.machine.run(["do", "list-chats"])
        #expect(beside.output == alone.output)
    }

    @Test func `a killed process leaves nothing in the way`() async throws {
        let scene = try await Scene()
        let socket = scene.machine.home.path(of: "user/data/default/martlet.db.socket")
        let mode = try FileManager.default.attributesOfItem(atPath: socket)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        scene.serving.send(signal: SIGKILL)
        #expect(await scene.serving.end() == .signal(SIGKILL))
        #expect(FileManager.default.fileExists(atPath: socket))
        let alone = try await scene.machine.run(["send", "15550110001", "alone"])
        #expect(alone.end == .exit(0))
        #expect(!FileManager.default.fileExists(atPath: socket))
        let again = try await Scene.serve(scene.machine)
        let beside = try await scene.machine.run(["send", "15550110001", "beside"])
        #expect(beside.end == .exit(0))
        for text in ["alone", "beside"] { #expect(try await scene.arrivals(of: text) == 1) }
        again.send(signal: SIGTERM)
        #expect(await again.end() == .exit(0))
    }
}
