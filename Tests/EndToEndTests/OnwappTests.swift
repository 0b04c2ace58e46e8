import Foundation
import Support
import Testing

/// Onwapp's API of `martlet serve` as its clients see it, through curl.
@Suite struct OnwappTests {
    @Test func `sends with either key what arrives, and refuses in its own words`() async throws {
        let machine = try await Installation.withAda()
        let process = try machine.start(
            ["serve", "--listen", "127.0.0.1:0", "-o", "onwapp.listen=127.0.0.1:0"]
        )
        let output = process.output
        let native = try await address("listening on ", output)
        let url = try await address("onwapp on ", output)
        let global = try String(
            contentsOfFile: machine.home.path(of: "user/data/api-key"),
            encoding: .utf8
        ).trimmingCharacters(in: .whitespacesAndNewlines)

        @Sendable func ask(
            _ path: String,
            key: String,
            body: String? = nil
        ) async throws -> (status: Int, text: String) {
            try await curl(url + path, headers: ["Authorization: \(key)"], body: body)
        }
        try await within("a session that is connected") {
            while try await !ask("/default/status", key: global).text.contains(#""connected""#) {}
        }

        let made = try await curl(
            native + "/martlet/v1/commands/create-key",
            headers: ["Authorization: Bearer \(global)"],
            body: #"{"role":"sender","accounts":["default"],"dialect":"onwapp"}"#
        )
        let own = try #require(made.text.firstMatch(of: /"key":"([^"]+)"/)?.1)
        for (key, text) in [(global, "by the global key"), (String(own), "by the session's key")] {
            let body = json(["phone": "15550110001", "text": text])
            let answer = try await ask("/default/message/send/text", key: key, body: body)
            #expect(answer.status == 200, "\(answer)")
            #expect(answer.text.firstMatch(of: /"messageId":"\w+","timestamp":\d+/) != nil)
            try await within("arrival") {
                while try await !curl("\(machine.control)/people/15550110001/arrivals").text
                    .contains("\"\(text)\"")
                {}
            }
        }

        let fine = json(["phone": "15550110001", "text": "never"])
        let unknown = try await ask("/nowhere/message/send/text", key: global, body: fine)
        #expect(unknown.status == 500)
        #expect(unknown.text == #"{"error":"session nowhere not found"}"#)
        let foreign = try await ask("/nowhere/message/send/text", key: String(own), body: fine)
        #expect(foreign.status == 403)
        #expect(foreign.text == #"{"error":"access denied to this session"}"#)
        let broken = try await ask("/default/message/send/text", key: global, body: "{")
        #expect(broken.status == 400 && broken.text.hasPrefix(#"{"error":""#), "\(broken)")
        let path = try await ask("/default/message/send/nothing", key: global, body: fine)
        #expect(path.status == 404)
        #expect(path.text == #"{"error":"not found"}"#)
        let keyless = try await curl(url + "/default/status")
        #expect(keyless.status == 401)
        #expect(keyless.text == #"{"error":"missing Authorization header"}"#)
        process.send(signal: SIGTERM)
        #expect(await process.end() == .exit(0))
    }

    private func address(_ words: String, _ output: Lines) async throws -> String {
        let line = try await within(words) { await output.next { $0.hasPrefix(words) } }
        return String(line?.dropFirst(words.count) ?? "")
    }
}
