import Foundation
import Support
import Testing

/// `martlet link` beside a process that has the account.
@Suite struct LinkTests {
    @Test func `after a phone code that was given up there are codes to scan`() async throws {
        let machine = try await Installation()
        let serving = try machine.start(["serve", "--listen", "127.0.0.1:0"])
        let output = serving.output
        _ = try await within("listening") { await output.next() }
        let givenUp = try machine.start(["link", "--phone", "15550100001"])
        _ = try await within("phone code") { await givenUp.output.next() }
        givenUp.send(signal: SIGINT)
        _ = await givenUp.end()

        try await machine.link()
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
    }

    @Test func `the picture of a code is there no longer than the code`() async throws {
        let machine = try await Installation()
        let path = machine.home.path(of: "code.png")
        for isScanned in [false, true] {
            let linking = try machine.start(["link", "--text", "--png", path])
            let code = try await within("code") { await linking.output.next() }
            #expect(FileManager.default.fileExists(atPath: path))
            if isScanned {
                try await machine.control("/scan", json(["text": code ?? ""]))
            } else {
                linking.send(signal: SIGINT)
            }
            let end = try await within("the end") { await linking.end() }
            #expect(end == .exit(isScanned ? 0 : 128 + SIGINT))
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `an account that is linked says so`() async throws {
        let machine = try await Installation.withAda()
        let again = try await machine.run(["link", "--timeout", "30"])
        #expect(again.end == .exit(0))
        #expect(again.errors.joined().contains("linked already as 15550100001"), "\(again.errors)")
    }

    @Test func `another number is linked only when that is said`() async throws {
        let (first, second) = ("15550100001", "15550100002")
        let machine = try await Installation(["--account", first, "--account", second])
        try await machine.link()
        let serving = try machine.start(["serve", "--listen", "127.0.0.1:0"])
        let output = serving.output
        _ = try await within("listening") { await output.next() }
        func logOut() async throws {
            try await until("it is online") {
                try await machine.run(["do", "status"]).output.joined().contains(#""online""#)
            }
            #expect(try await machine.run(["do", "log-out"]).end == .exit(0))
        }
        func end(of linking: ChildProcess) async throws -> ChildProcess.End {
            try await within("the end of linking") { await linking.end() }
        }
        func scan(_ linking: ChildProcess, _ number: String) async throws {
            // Codes that another process asked for give way to those that this one asks for.
            while let code = try await within("a code", { await linking.output.next() }) {
                let fields = json(["text": code, "account": number])
                let answer = try await curl(machine.control + "/scan", body: fields)
                guard answer.text.contains("no client waits") else { break }
            }
        }
        func link(_ number: String, _ options: String...) async throws -> ChildProcess {
            let linking = try machine.start(["link", "--text"] + options)
            try await scan(linking, number)
            return linking
        }
        try await logOut()
        let refused = try await link(second)
        #expect(try await end(of: refused) == .exit(1))
        var words: [String] = []
        while let line = await refused.errors.next() { words.append(line) }
        let said = words.joined(separator: "\n")
        #expect(said.contains("this account belongs to +\(first)"), "\(said)")
        #expect(said.contains("martlet link -p NAME"), "\(said)")
        #expect(said.contains("--another-number"), "\(said)")
        // What an attempt before came to does not end the next.
        #expect(try await end(of: link(first)) == .exit(0))
        try await logOut()
        #expect(try await end(of: link(second, "--another-number")) == .exit(0))
        try await logOut()
        // It holds for all codes, such as those after a phone code that somebody else asked for.
        let linking = try machine.start(["link", "--text", "--another-number"])
        _ = try await within("a code") { await linking.output.next() }
        let asked = try await machine.run(["do", "request-phone-code", "--number", first])
        #expect(asked.end == .exit(0), "\(asked.errors)")
        try await scan(linking, first)
        #expect(try await end(of: linking) == .exit(0))
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
    }

    @Test func `an account that was logged out is linked again`() async throws {
        let machine = try await Installation.withAda()
        let serving = try machine.start(["serve", "--listen", "127.0.0.1:0"])
        let output = serving.output
        _ = try await within("listening") { await output.next() }
        // The listener is there before the connection is.
        try await until("it is online") {
            try await machine.run(["do", "status"]).output.joined().contains(#""online""#)
        }
        let ended = try await machine.run(["do", "log-out"])
        #expect(ended.end == .exit(0), "\(ended.errors)")

        try await machine.link()
        let sent = try await machine.run(["send", "15550110001", "again", "--wait", "sent"])
        #expect(sent.end == .exit(0), "\(sent.errors)")
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
    }

    @Test func `the phone hears why a link is refused, before the program is gone`() async throws {
        let machine = try await Installation()
        let linking = try machine.start(["link", "--text"])
        let code = try await within("code") { await linking.output.next() }
        var parts = (code ?? "").split(separator: ",").map(String.init)
        try #require(parts.count == 5)
        // Another secret than the one that the program knows.
        parts[3] = Data(repeating: 7, count: 32).base64EncodedString()
        let answer = try await curl(
            machine.control + "/scan",
            body: json(["text": parts.joined(separator: ",")])
        )
        #expect(answer.status == 409)
        #expect(answer.text.contains("401 not-authorized"))
        let end = try await within("the end") { await linking.end() }
        #expect(end == .exit(1))
        let errors = await linking.errors.rest()
        #expect(errors.contains { $0.contains("it was made for another code") })
    }

    @Test func `shows codes again when the phone ends the link at once`() async throws {
        let machine = try await Installation()
        try await machine.control(
            "/people/15550100001/faults",
            #"{"faults": [{"fault": "remove-after-login"}]}"#
        )
        let linking = try machine.start(["link", "--text"])
        let first = try await within("code") { await linking.output.next() }
        try await machine.control("/scan", json(["text": first ?? ""]))
        let second = try await within("another code") { await linking.output.next() }
        #expect(second != first)
        try await machine.control("/scan", json(["text": second ?? ""]))
        let end = try await within("end of linking") { await linking.end() }
        #expect(end == .exit(0))
        let errors = await linking.errors.rest()
        #expect(errors.contains { $0.contains("the phone ended the link; try again") })
        #expect(errors.contains { $0.contains("ready") })
    }

    /// What a browser makes of the line that martlet printed for it.
    private func browse(_ line: String?, _ machine: Installation) async throws -> String {
        let options = (line ?? "").firstMatch(of: /OptionsFromJSON\((.*)\)}\)\.then\(/)?.output.1
        let body = "{\"options\": \(options ?? "null")}"
        let answer = try await curl(machine.control + "/passkey", body: body)
        #expect(answer.status == 200, "\(line ?? "nothing"): \(answer.text)")
        return answer.text
    }

    @Test func `an account with a passkey is linked by what a browser makes of the line`()
        async throws
    {
        let machine = try await Installation()
        try await machine.control("/people/15550100001/habits", #"{"asksPasskey": true}"#)
        let linking = try machine.start(["link", "--text"])
        let code = try await within("code") { await linking.output.next() }
        async let scan = machine.control("/scan", json(["text": code ?? ""]))
        let line = try await within("line for the browser") {
            while let line = await linking.errors.next() {
                if line.contains("OptionsFromJSON(") { return line }
            }
            return ""
        }
        try linking.write(line: "[1]")
        try linking.write(line: try await browse(line, machine))
        let end = try await within("end of linking") { await linking.end() }
        #expect(end == .exit(0))
        _ = try await scan
        #expect(await linking.output.rest() == [])
        let errors = await linking.errors.rest()
        #expect(errors.contains { $0.contains("assertion: expected an object, found an array") })
        #expect(errors.contains { $0.contains("ready") })
    }

    @Test func `the answer may be handed in from elsewhere, after a typed code too`() async throws {
        let machine = try await Installation()
        try await machine.control("/people/15550100001/habits", #"{"asksPasskey": true}"#)
        let early = try await machine.run(["do", "answer-passkey", "--assertion", "x"])
        #expect(early.end == .exit(2))
        let linking = try machine.start(["link", "--phone", "15550100001"])
        try linking.closeInput()
        let code = try await within("code") { await linking.output.next() }
        async let entry = machine.control("/code", json(["code": code ?? ""]))
        let line = try await within("line for the browser") { await linking.output.next() }
        let assertion = try await browse(line, machine)
        let answered = try await machine.run(["do", "answer-passkey", "--assertion", assertion])
        #expect(answered.end == .exit(0), "\(answered.errors)")
        let end = try await within("end of linking") { await linking.end() }
        #expect(end == .exit(0))
        _ = try await entry
    }
}
