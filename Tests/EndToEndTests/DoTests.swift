import Foundation
import Support
import Testing

/// `martlet do` as a shell sees it.
@Suite struct DoTests {
    @Test func `a text goes out before the program ends, and is found again`() async throws {
        let machine = try await Installation()
        try await machine.control(
            "/people",
            #"{"name": "Ada", "number": "15550110001", "script": {"kind": "silent"}}"#
        )
        try await machine.link()
        let sent = try await machine.run([
            "do", "send-text", "--to", "+1 555 011 0001", "--text", "hi",
        ])
        #expect(sent.end == .exit(0))
        #expect(sent.output.count == 1)
        #expect(sent.output.first?.contains(#""content":{"kind":"text","text":"hi"}"#) == true)
        #expect(sent.output.first?.contains(#""state":"queued""#) == false)
        let arrived = try await curl("\(machine.control)/people/15550110001/arrivals")
        #expect(arrived.text.contains("\"hi\""))

        let chats = try await machine.run(["do", "list-chats", "--json", #"{"limit":1}"#])
        #expect(chats.end == .exit(0))
        #expect(chats.output.first?.contains("\"hi\"") == true)
    }

    @Test func `a text that could not be sent is no success`() async throws {
        let machine = try await Installation.withAda()
        let sent = try await machine.run([
            "do", "send-text", "--to", "15559999997", "--text", "hi",
        ])
        #expect(sent.end == .exit(1))
        #expect(sent.output.first?.contains(#""state":"failed""#) == true)
        #expect(sent.errors.joined().contains("not on WhatsApp"))
    }

    @Test func `what does not fit is refused before an account is opened`() async throws {
        let home = TemporaryDirectory()
        let cases: [(arguments: [String], status: Int32, words: String)] = [
            (["do"], 2, "COMMAND"),
            (["do", "send-txt"], 2, "did you mean send-text?"),
            (["do", "send-text", "--to", "15550110001"], 2, "--text is missing"),
            (["do", "send-text", "--to", "15550110001", "--txt", "x"], 2, "did you mean --text?"),
            (["do", "send-text", "--to"], 2, "--to needs a value"),
            (["do", "send-text", "--to", "abc", "--text", "x"], 2, "--to: expected a phone"),
            (["do", "send-text", "hello"], 2, "hello is no field"),
            (
                ["do", "send-text", "--to", "15550110001", "--text", "a", "--text", "b"], 2,
                "--text is given more than once"
            ),
            (["-p", "a", "do", "list-chats", "-p", "b"], 2, "--profile is given more than once"),
            (["do", "list-chats", "--limit", "many"], 2, "takes number"),
            (["do", "list-chats", "--json", "{"], 2, "at byte 1"),
        ]
        for (arguments, status, words) in cases {
            let result = try await ChildProcess.run(
                Program.path("martlet"),
                ["--home", home.path(of: "none")] + arguments
            )
            #expect(result.end == .exit(status), "\(arguments)")
            #expect(result.errors.joined(separator: "\n").contains(words), "\(result.errors)")
            #expect(result.output == [])
        }
        #expect(!FileManager.default.fileExists(atPath: home.path(of: "none")))
    }

    @Test func `a pipe gets nothing that a terminal obeys`() async throws {
        let machine = try await Installation.withAda()
        let text = "\u{9B}31m \u{202E}evil \u{2066}é"
        let sent = try await machine.run([
            "do", "send-text", "--to", "15550110001", "--text", text,
        ])
        #expect(sent.end == .exit(0))
        let line = sent.output.joined()
        #expect(line.lowercased().contains(#"\u009b31m \u202eevil \u2066é"#), "\(line)")
        #expect(!line.unicodeScalars.contains { $0.value == 0x9B || $0.value == 0x202E })
        let read = try JSONDecoder().decode(Sent.self, from: Data(line.utf8))
        #expect(read.content.text == text)
    }

    private struct Sent: Decodable {
        struct Content: Decodable {
            var text: String
        }
        var content: Content
    }

    @Test func `an account that cannot be is told with its line, and can be mended`() async throws {
        let machine = try await Installation()
        let folder = machine.home.path(of: "user/config")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "[general]\naccount = ../../etc\n".write(
            toFile: "\(folder)/martlet.conf",
            atomically: true,
            encoding: .utf8
        )
        let place = "martlet.conf:2: general.account: ../../etc"
        for arguments in [["send", "15550110001", "x"], ["do", "list-accounts"]] {
            let refused = try await machine.run(arguments)
            #expect(refused.end == .exit(2), "\(arguments)")
            #expect(refused.errors.joined(separator: "\n").contains(place), "\(refused.errors)")
        }
        let shown = try await machine.run(["do", "get-settings", "--name", "general.account"])
        #expect(shown.end == .exit(0))
        #expect(shown.errors.joined(separator: "\n").contains(place), "\(shown.errors)")
        let change = ["change-setting", "--name", "general.account", "--value", "default"]
        #expect(try await machine.run(["do"] + change).end == .exit(0))
        let after = try await machine.run(["do", "list-accounts"])
        #expect(after.end == .exit(0) && after.errors == [])
    }

    @Test func `exit statuses say what kind of failure it was`() async throws {
        let machine = try await Installation()
        let unlinked = try await machine.run([
            "do", "send-text", "--to", "15550110001", "--text", "x",
        ])
        #expect(unlinked.end == .exit(3))
        // What cannot be done without an account makes none.
        let none = try await machine.run(["do", "list-accounts"])
        #expect(none.output == ["[]"])
        _ = try await machine.run(["do", "add-account", "--name", "default"])
        let staying = try await machine.run(["do", "connect"])
        #expect(staying.end == .exit(1))
        #expect(staying.errors.joined().contains("needs a process that stays"))
    }

    @Test func `status says of an account that is not linked that it is not, and what to do`()
        async throws
    {
        let machine = try await Installation()
        func check(_ when: Comment) async throws {
            let asked = try await machine.run(["do", "status"])
            #expect(asked.end == .exit(0), when)
            #expect(asked.output.joined().contains(#""connection":"#), when)
            #expect(!asked.output.joined().contains(#""jid""#), when)
            let words = asked.errors.joined()
            #expect(words.contains("not linked; run martlet link"), "\(when): \(words)")
        }
        try await check("before there is an account")
        #expect(try await machine.run(["do", "list-accounts"]).output == ["[]"])
        #expect(try await machine.run(["do", "add-account", "--name", "shop"]).end == .exit(0))
        let other = try machine.start(["serve", "--listen", "127.0.0.1:0", "-p", "shop"])
        let otherOutput = other.output
        _ = try await within("listening") { await otherOutput.next() }
        try await check("beside a process that has another account")
        other.send(signal: SIGTERM)
        #expect(await other.end() == .exit(0))
        let serving = try machine.start(["serve", "--listen", "127.0.0.1:0"])
        let output = serving.output
        _ = try await within("listening") { await output.next() }
        try await check("beside serve, which has it")
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
        try await check("before it was linked")
        try await machine.link()
        let linked = try await machine.run(["do", "status"])
        #expect(linked.output.joined().contains(#""jid""#) && linked.errors == [])
        #expect(try await machine.run(["do", "log-out"]).end == .exit(0))
        try await check("after log-out")
    }

    private func complete(_ words: String...) async throws -> [String] {
        let program = URL(fileURLWithPath: Program.path("martlet")).deletingLastPathComponent().path
        let script = """
            source <(martlet do --completion bash)
            compopt() { true; }
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _martlet
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        return try await ChildProcess.run(
            "/bin/bash",
            ["-c", script, "bash", "martlet"] + words,
            environment: ["PATH": "\(program):/usr/bin:/bin"]
        ).output
    }

    @Test func `bash offers files only where one is wanted`() async throws {
        let script = try await ChildProcess.run(
            Program.path("martlet"),
            ["do", "--completion", "bash"]
        )
        #expect(script.output.last == "complete -F _martlet martlet")
        for words in [["--home", ""], ["link", "--png", ""], ["sandbox", "--state", ""]] {
            let offered = try await ChildProcess.run(
                Program.path("martlet"),
                ["--complete"] + words
            )
            #expect(offered.output == ["//files"], "\(words)")
        }
        for words in [
            ["do", "list-messages", "--chat", ""], ["do", "create-group", "--members", ""],
        ] {
            let offered = try await ChildProcess.run(
                Program.path("martlet"),
                ["--complete"] + words
            )
            #expect(offered.output == [], "\(words)")
        }
    }

    @Test func `bash completes commands, fields and values`() async throws {
        #expect(try await complete("se") == ["send", "serve"])
        let other = try await ChildProcess.run(
            Program.path("martlet"),
            ["do", "--completion", "tcsh"]
        )
        #expect(other.end == .exit(2) && other.output == [])
        #expect(try await complete("do", "list-ch") == ["list-chats"])
        #expect(try await complete("do", "send-text", "--t") == ["--to", "--text", "--timeout"])
        #expect(try await complete("do", "send-text", "--to", "") == [""])
        #expect(
            try await complete("do", "get-settings", "--name", "ui.l")
                == ["ui.list_width", "ui.list_lines"]
        )
        #expect(
            try await complete("do", "change-setting", "--name", "ui.mouse", "--value", "o")
                == ["on", "off"]
        )
        #expect(try await complete("do", "set-webhook", "--dialect", "") == ["onwapp"])
        #expect(try await complete("do", "create-key", "--dialect", "m") == ["martlet"])
    }

    @Test func `bash completes the options of every command, and the accounts there are`()
        async throws
    {
        #expect(try await complete("serve", "--l") == ["--log-level", "--listen"])
        #expect(try await complete("link", "--p") == ["--profile", "--png", "--phone"])
        #expect(try await complete("send", "--wait", "") == ["sent", "delivered", "read"])
        #expect(try await complete("sandbox", "--l") == ["--living"])
        #expect(try await complete("help", "l") == ["link"])
        #expect(try await complete("-o", "ui.th") == ["ui.theme="])
        let machine = try await Installation()
        let home = machine.home.path(of: "user")
        for name in ["shop", "work"] {
            _ = try await machine.run(["do", "add-account", "--name", name])
        }
        #expect(try await complete("--home", home, "-p", "s") == ["shop"])
        #expect(
            try await complete("--home", home, "do", "remove-account", "--name", "w") == ["work"]
        )
    }
}
