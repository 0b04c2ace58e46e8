import Foundation
import Support
import Testing

/// `martlet serve` as its clients see it, through curl.
@Suite struct ListenerTests {
    private struct Serving {
        let process: ChildProcess
        let url: String
        let key: String

        init(
            _ machine: Installation,
            _ options: [String] = [],
            key file: String = "data/api-key"
        ) async throws {
            process = try machine.start(["serve", "--listen", "127.0.0.1:0"] + options)
            let output = process.output
            let line = try await within("address") { await output.next() } ?? ""
            url = line.replacingOccurrences(of: "listening on ", with: "")
            key = try String(
                contentsOfFile: machine.home.path(of: "user/\(file)"),
                encoding: .utf8
            ).trimmingCharacters(in: .whitespacesAndNewlines)
        }

        func ask(_ path: String, body: String? = nil) async throws -> (status: Int, text: String) {
            try await curl(url + path, headers: ["Authorization: Bearer \(key)"], body: body)
        }

        /// Asks until the answer fits; the listener has no other way to tell when.
        func ask(
            _ path: String,
            until fits: @escaping @Sendable (Int, String) -> Bool
        ) async throws -> String {
            let (url, key) = (url, key)
            return try await within("answer of \(path)") {
                while true {
                    let answer = try await curl(
                        url + path,
                        headers: ["Authorization: Bearer \(key)"]
                    )
                    if fits(answer.status, answer.text) { return answer.text }
                }
            }
        }
    }

    @Test func `its key lies where the settings say`() async throws {
        let machine = try await Installation()
        let serving = try await Serving(
            machine,
            ["-o", "api.key_file=keys/mine"],
            key: "config/keys/mine"
        )
        #expect(try await serving.ask("/status").status == 200)
        serving.process.send(signal: SIGTERM)
        #expect(await serving.process.end() == .exit(0))
    }

    @Test func `links by its QR and sends a text`() async throws {
        let machine = try await Installation()
        try await machine.control(
            "/people",
            #"{"name": "Ada", "number": "15550110001", "script": {"kind": "silent"}}"#
        )
        let serving = try await Serving(machine)
        let code = try await serving.ask("/qr") { status, _ in status == 200 }
            .trimmingCharacters(in: .newlines)
        let picture = machine.home.path(of: "qr.png")
        let drawn = try await curl(
            serving.url + "/qr.png",
            headers: ["Authorization: Bearer \(serving.key)"],
            to: picture
        )
        #expect(drawn.status == 200)
        let read = try await ChildProcess.run("/usr/bin/zbarimg", ["-q", "--raw", picture])
        #expect(read.output.first == code)

        try await machine.control("/scan", json(["text": code]))
        let status = try await serving.ask("/status") { $1.contains(#""connection":"online""#) }
        #expect(status.contains(#""linked":true"#))
        #expect(try await serving.ask("/qr").status == 409)

        let body = json(["to": "+1 555 011 0001", "text": "hello"])
        let answer = try await serving.ask("/messages/text", body: body)
        #expect(answer.status == 202)
        #expect(answer.text.contains(#""state":"queued""#))
        let control = machine.control
        try await within("arrival") {
            while try await !curl("\(control)/people/15550110001/arrivals").text
                .contains("\"hello\"")
            {}
        }
        let failing = try await serving.ask(
            "/messages/text",
            body: json(["to": "15559999999", "text": "nobody"])
        )
        #expect(failing.status == 202)
        let id = try #require(failing.text.firstMatch(of: /"id":"(\w+)"/)?.1)
        let failed = try await serving.ask("/messages/\(id)") { $1.contains(#""failed""#) }
        #expect(failed.contains("not on WhatsApp"))
        serving.process.send(signal: SIGINT)
        #expect(await serving.process.end() == .exit(0))
    }

    @Test func `when the phone unlinks it there is a code again, and it links with it`()
        async throws
    {
        let machine = try await Installation()
        try await machine.link()
        let serving = try await Serving(machine)
        _ = try await serving.ask("/status") { $1.contains(#""connection":"online""#) }
        let person = try await curl("\(machine.control)/people/15550100001").text
        let device = try #require(
            person.firstMatch(of: /"jid":"([^"]+)",[^{}]*"isSimulated":false/)?.1
        )
        _ = try await curl("\(machine.control)/devices/\(device)", method: "DELETE")
        let code = try await serving.ask("/qr") { status, _ in status == 200 }
        try await machine.control("/scan", json(["text": code.trimmingCharacters(in: .newlines)]))
        _ = try await serving.ask("/status") { $1.contains(#""connection":"online""#) }
        serving.process.send(signal: SIGTERM)
        #expect(await serving.process.end() == .exit(0))
    }

    @Test func `refuses what is not right`() async throws {
        let serving = try await Serving(try await Installation())
        #expect(try await curl(serving.url + "/health").status == 200)
        #expect(try await curl(serving.url + "/status").status == 401)
        let wrong = try await curl(serving.url + "/status", headers: ["Authorization: Bearer no"])
        #expect(wrong.status == 401)
        #expect(try await serving.ask("/nonsense").status == 404)
        #expect(try await serving.ask("/codes").status == 405)
        #expect(try await serving.ask("/status?account=other").status == 404)
        for body in ["", "{", "[]", #"{"to": 1, "text": "x"}"#, #"{"to": "x", "text": "x"}"#] {
            let answer = try await serving.ask("/messages/text", body: body)
            #expect(answer.status == 400, "\(body)")
            #expect(answer.text.contains("error"))
        }
        let unlinked = json(["to": "15550110001", "text": "x"])
        #expect(try await serving.ask("/messages/text", body: unlinked).status == 409)
    }

    @Test func `a key that others could read is narrowed, and said`() async throws {
        let machine = try await Installation()
        let serving = try await Serving(machine)
        serving.process.send(signal: SIGTERM)
        #expect(await serving.process.end() == .exit(0))
        let path = machine.home.path(of: "user/data/api-key")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let again = try await Serving(machine)
        #expect(again.key == serving.key)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        let log = machine.home.path(of: "user/state/martlet.log")
        #expect(
            try String(contentsOfFile: log, encoding: .utf8).contains("others could read \(path)")
        )
    }

    @Test func `what was opened up to others is private again, and settings are told`()
        async throws
    {
        let machine = try await Installation()
        let serving = try await Serving(machine)
        serving.process.send(signal: SIGTERM)
        #expect(await serving.process.end() == .exit(0))
        let home = machine.home.path(of: "user")
        let settings = home + "/config/martlet.conf"
        try FileManager.default.createDirectory(
            atPath: home + "/config",
            withIntermediateDirectories: true
        )
        try Data().write(to: URL(filePath: settings))
        let made = [
            "/data/default/drafts.json", "/data/default/drafts.json.damaged", "/state/layout.json",
            "/state/layout.json.damaged", "/state/martlet-code.png",
            "/state/client-version.json", "/state/martlet.log.1",
        ]
        let media = "/data/default/martlet.db-media"
        try FileManager.default.createDirectory(
            atPath: home + media,
            withIntermediateDirectories: true
        )
        for path in made { try Data("{}".utf8).write(to: URL(filePath: home + path)) }
        let opened =
            made + [
                media, "/data", "/data/default", "/data/default/martlet.db",
                "/data/default/martlet.db.lock", "/data/api-key", "/state", "/state/martlet.log",
            ]
        for path in opened.map({ home + $0 }) + [home + "/config", settings] {
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
        }
        let again = try await Serving(machine)
        let log = try String(contentsOfFile: home + "/state/martlet.log", encoding: .utf8)
        for path in opened.map({ home + $0 }) {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(try #require(mode as? NSNumber).intValue & 0o077 == 0, "\(path)")
            #expect(log.contains("others could read \(path);"), "\(path)")
        }
        again.process.send(signal: SIGTERM)
        #expect(await again.process.end() == .exit(0))
        let errors = await again.process.errors.rest()
        for path in [home + "/config", settings] {
            #expect(errors.contains { $0.contains("\(path): others can change it") }, "\(errors)")
        }
    }

    @Test func `a key that is no text is made anew, and said`() async throws {
        let machine = try await Installation()
        let path = machine.home.path(of: "user/data/api-key")
        try FileManager.default.createDirectory(
            atPath: machine.home.path(of: "user/data"),
            withIntermediateDirectories: true
        )
        try Data(repeating: 0, count: 65).write(to: URL(filePath: path))
        let serving = try await Serving(machine)
        #expect(try await serving.ask("/status").status == 200)
        serving.process.send(signal: SIGTERM)
        #expect(await serving.process.end() == .exit(0))
        let errors = await serving.process.errors.rest()
        #expect(errors.contains { $0.contains("\(path) held no text; a new key was made") })
    }

    @Test func `answers on loopback only unless told otherwise`() async throws {
        let serving = try await Serving(try await Installation())
        #expect(serving.url.hasPrefix("http://127.0.0.1:"))
    }
}
