import Foundation
import Support
import Testing

/// The headless commands as a shell sees them: output, errors and exit statuses.
@Suite struct CommandLineTests {
    @Test func `links, sends and reports the states`() async throws {
        let machine = try await Installation()
        try await machine.control(
            "/people",
            #"{"name": "Ada", "number": "15550110001", "script": {"kind": "echo"}}"#
        )
        try await machine.link()

        let sent = try await machine.run(["send", "15550110001", "hello", "--wait", "delivered"])
        #expect(sent.end == .exit(0))
        let states = sent.output.map { $0.split(separator: " ").last.map(String.init) ?? "" }
        // Also when a receipt comes together with the server's ack.
        #expect(states == ["queued", "sent", "delivered"])
        let arrived = try await curl("\(machine.control)/people/15550110001/arrivals")
        #expect(arrived.text.contains("\"hello\""))
    }

    @Test func `a text may come from standard input`() async throws {
        let machine = try await Installation.withAda()
        let martlet = ([Program.path("martlet"), "send", "15550110001", "-"] + machine.options)
            .map { "'\($0)'" }.joined(separator: " ")
        let sent = try await ChildProcess.run(
            "/bin/sh",
            ["-c", "printf 'two\\nlines\\n' | \(martlet)"]
        )
        #expect(sent.end == .exit(0), "\(sent.errors)")
        let arrived = try await curl("\(machine.control)/people/15550110001/arrivals")
        #expect(arrived.text.contains(#""two\nlines""#))
    }

    @Test func `a text may begin with a dash, and is more than blanks`() async throws {
        let machine = try await Installation.withAda()
        let options = machine.options
        for text in ["-x", "--help"] {
            let sent = try await ChildProcess.run(
                Program.path("martlet"),
                ["send"] + options + ["--wait", "sent", "15550110001", "--", text]
            )
            #expect(sent.end == .exit(0), "\(sent.errors)")
        }
        let arrived = try await curl("\(machine.control)/people/15550110001/arrivals")
        #expect(arrived.text.contains(#""-x""#) && arrived.text.contains(#""--help""#))
        for blanks in ["", "  ", "\n\t "] {
            let refused = try await machine.run(["send", "15550110001", blanks])
            #expect(refused.end == .exit(2), "\(refused.end)")
            #expect(refused.errors.count == 1, "\(refused.errors)")
        }
    }

    @Test func `what is no text on standard input is refused in words`() async throws {
        let machine = try await Installation.withAda()
        let martlet = ([Program.path("martlet"), "send", "15550110001", "-"] + machine.options)
            .map { "'\($0)'" }.joined(separator: " ")
        for (bytes, words) in [("one\\0two", "has a NUL in it"), ("\\377", "no text in UTF-8")] {
            let sent = try await ChildProcess.run(
                "/bin/sh",
                ["-c", "printf '\(bytes)' | \(martlet)"]
            )
            #expect(sent.end == .exit(2))
            #expect(sent.errors.contains { $0.contains(words) }, "\(sent.errors)")
        }
        let arrived = try await curl("\(machine.control)/people/15550110001/arrivals")
        #expect(!arrived.text.contains("one"))
    }

    @Test func `themes that were installed beside the program can be chosen`() async throws {
        let prefix = TemporaryDirectory()
        let files = FileManager.default
        for folder in ["bin", "share/martlet/Themes"] {
            try files.createDirectory(
                atPath: prefix.path(of: folder),
                withIntermediateDirectories: true
            )
        }
        // By a process of its own: what this one has open for writing, a child of another test may still hold, and
        // what is held cannot be run.
        let copied = try await ChildProcess.run(
            "/bin/cp",
            [Program.path("martlet"), prefix.path(of: "bin/martlet")]
        )
        #expect(copied.end == .exit(0), "\(copied.errors)")
        try "[ui]\n".write(
            toFile: prefix.path(of: "share/martlet/Themes/sea.conf"),
            atomically: true,
            encoding: .utf8
        )
        let asked = try await ChildProcess.run(
            prefix.path(of: "bin/martlet"),
            ["do", "get-settings", "--name", "ui.theme", "--home", prefix.path(of: "user")]
        )
        #expect(asked.end == .exit(0), "\(asked.errors)")
        #expect(asked.output.joined().contains("sea"), "\(asked.output)")
    }

    @Test func `help is a command too`() async throws {
        for (words, first) in [
            (["help"], "martlet, a terminal client"), (["help", "send"], "usage: martlet send TO"),
            (["help", "do", "send-text"], "usage: martlet do send-text"),
        ] {
            let help = try await ChildProcess.run(Program.path("martlet"), words)
            #expect(help.end == .exit(0))
            #expect(help.output.first?.hasPrefix(first) == true, "\(help.output)")
        }
    }

    @Test func `says after linking what comes next`() async throws {
        let machine = try await Installation()
        let linking = try machine.start(["link", "--text"])
        let code = try await within("pairing string") { await linking.output.next() }
        try await machine.control("/scan", json(["text": code ?? ""]))
        let errors = await linking.errors.rest()
        #expect(errors.last?.contains("martlet send NUMBER TEXT") == true, "\(errors)")
    }

    @Test func `says why a message failed`() async throws {
        let machine = try await Installation()
        try await machine.link()
        let sent = try await machine.run(["send", "15559999999", "hello"])
        #expect(sent.end == .exit(1))
        #expect(sent.output.last?.hasSuffix(" failed") == true)
        #expect(sent.errors.joined().contains("not on WhatsApp"))
    }

    @Test func `says what is wrong and how it ended`() async throws {
        let machine = try await Installation()
        let cases: [(arguments: [String], status: Int32, words: String)] = [
            (["frobnicate"], 2, "unknown command"),
            (["--frobnicate"], 2, "unknown option"),
            (["send", "15550110001"], 2, "TO TEXT"),
            (["send", "nobody", "hello"], 2, "phone number"),
            (["send", "status@broadcast", "hello"], 2, "a person, a group or a channel"),
            (["send", "120363@g.us", "hello"], 3, "martlet link"),
            (["send", "15550110001", "hello"], 3, "martlet link"),
            (["link", "--text", "--timeout", "1"], 4, "not linked in time"),
            (["link", "--phone", "abc", "--timeout", "1"], 2, "phone number"),
            (["send", "15550110001"], 2, "Try martlet send --help"),
            (["serve", "--listen", "nonsense"], 2, "--listen: nonsense"),
            (["send", "15550110001", "-5 degrees"], 2, "stands behind --"),
            (["send", "15550110001", "x", "-o", "no.such=1"], 2, "martlet do get-settings"),
            (["send", "1", "x", "--timeout", "1", "--timeout", "2"], 2, "--timeout is given more"),
            (["do", "status", "--server", "ws://127.0.0.1:1"], 2, "--server is given more"),
            (["serve", "-o", "network.proxy=ftp://x"], 2, "network.proxy"),
            (["serve", "-o", "network.client_version=2"], 2, "a version such as 2.3000."),
        ]
        for (arguments, status, words) in cases {
            let result = try await machine.run(arguments)
            #expect(result.end == .exit(status), "\(arguments)")
            #expect(result.errors.joined(separator: "\n").contains(words), "\(result.errors)")
            if arguments.first != "link" { #expect(result.output == []) }
        }
    }

    @Test(arguments: [
        (["--host", "0.0.0.0"], "this machine alone"),
        (["--host", "127.evil.example.org"], "this machine alone"),
        (["--log-level", "debug"], "--log-level does not go with martlet sandbox"),
        (["--control-port", "many"], "Try martlet sandbox --help"),
        (["--state", ""], "--state takes the path of a file"),
        (["--seed", "1", "--seed", "2"], "--seed is given more than once"),
    ])
    func `a sandbox takes what it can use`(arguments: [String], words: String) async throws {
        let result = try await ChildProcess.run(
            Program.path("martlet"),
            ["sandbox"] + arguments
        )
        #expect(result.end == .exit(2))
        #expect(result.errors.joined(separator: "\n").contains(words), "\(result.errors)")
    }

    @Test func `goes through the proxy of the settings, or not at all`() async throws {
        let machine = try await Installation()
        let result = try await machine.run([
            "link", "--text", "--timeout", "2", "-o", "network.proxy=http://127.0.0.1:1",
        ])
        #expect(result.end == .exit(4))
        #expect(result.output == [])
        #expect(result.errors.joined().contains("not connected"), "\(result.errors)")
    }

    @Test func `a version that was set is blamed when the server refuses it`() async throws {
        let machine = try await Installation()
        try await machine.control("/versions", #"{"minimum": 1000}"#)
        let result = try await machine.run([
            "link", "--text", "--timeout", "20", "-o", "network.client_version=2.3000.999",
        ])
        #expect(result.end == .exit(1))
        let errors = result.errors.joined()
        #expect(errors.contains("network.client_version is the cause"), "\(errors)")
        #expect(errors.contains("2.3000.999 is refused"), "\(errors)")
    }

    @Test func `does not talk to a server with another root key`() async throws {
        let machine = try await Installation()
        let result = try await ChildProcess.run(
            Program.path("martlet"),
            [
                "link", "--text", "--timeout", "20", "--home", machine.home.path(of: "user"),
                "--server", machine.server,
                "--server-root-key", String(repeating: "09", count: 32),
            ]
        )
        #expect(result.end == .exit(1))
        #expect(result.output == [])
        #expect(result.errors.joined().contains("not the expected server"))
    }

    @Test func `leaves a damaged database alone and says what to do`() async throws {
        let machine = try await Installation()
        let folder = machine.home.path(of: "user/data/default")
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        let garbage = Data("this is no database at all, and quite long for one".utf8)
        try garbage.write(to: URL(fileURLWithPath: "\(folder)/martlet.db"))
        let result = try await machine.run(["send", "15550110001", "hello"])
        #expect(result.end == .exit(1))
        #expect(result.errors.joined().contains("move it away and link again"))
        #expect(FileManager.default.contents(atPath: "\(folder)/martlet.db") == garbage)
    }

    @Test func `an account that cannot be reached is not taken for one that is not linked`()
        async throws
    {
        let machine = try await Installation()
        let folder = machine.home.path(of: "user/data/default")
        try FileManager.default.createDirectory(
            atPath: machine.home.path(of: "user/data"),
            withIntermediateDirectories: true
        )
        // For root there is no forbidden directory; a link that leads to itself leads nowhere for anybody.
        try FileManager.default.createSymbolicLink(
            atPath: folder,
            withDestinationPath: folder
        )
        let result = try await machine.run(["do", "status"])
        #expect(result.end == .exit(1))
        #expect(result.output == [])
        #expect(result.errors.joined().contains("Too many levels of symbolic links"))
    }

    @Test(arguments: [["--version"], ["--help"], ["do", "--list"], ["do", "list-accounts"]])
    func `what cannot be written to standard output counts as a failure`(
        arguments: [String]
    ) async throws {
        let home = TemporaryDirectory()
        let words = ([Program.path("martlet"), "--home", home.path] + arguments)
            .map { "'\($0)'" }.joined(separator: " ")
        let result = try await ChildProcess.run("/bin/sh", ["-c", "\(words) > /dev/full"])
        #expect(result.end == .exit(1))
        #expect(
            result.errors == ["martlet: standard output: the disk is full; make room and try again"]
        )
    }

    @Test func `refuses a second process on the same account`() async throws {
        let machine = try await Installation()
        let first = try machine.start(["serve", "--listen", "127.0.0.1:0"])
        _ = try await within("listening") { await first.output.next() }
        let second = try await machine.run(["serve", "--listen", "127.0.0.1:0"])
        #expect(second.end == .exit(5))
        #expect(second.errors.joined().contains("in use by process \(first.id)"))
        first.send(signal: SIGTERM)
        let end = try await within("end of serve") { await first.end() }
        #expect(end == .exit(0))
    }

    @Test func `keeps secrets to their owner`() async throws {
        let machine = try await Installation()
        try await machine.link()
        let serving = try machine.start(["serve", "--listen", "127.0.0.1:0"])
        _ = try await within("listening") { await serving.output.next() }
        serving.send(signal: SIGTERM)
        _ = await serving.end()
        let root = machine.home.path(of: "user")
        var seen = 0
        for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
            let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
            let isDirectory = attributes[.type] as? FileAttributeType == .typeDirectory
            #expect(mode == (isDirectory ? 0o700 : 0o600), "\(name) has mode \(mode)")
            seen += 1
        }
        #expect(seen > 4)
    }
}
