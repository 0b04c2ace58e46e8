import HTTP
import JSON
import REST
import Testing

@Suite struct RefusalTests {
    private func ask(
        _ method: String,
        _ target: String,
        _ body: String = "",
        key: String? = nil,
        gate: Gate = Gate()
    ) async throws -> (Int, String) {
        let site = try Site(Echo(), Script.silent, gate: gate)
        let headers: Headers = key.map { ["X-Key": $0] } ?? [:]
        let (status, text) = await site.ask(method, target, body, headers: headers)
        let json = try JSON(parsing: Array(text.utf8))
        return (status, json["no"]?.string ?? text)
    }

    @Test func `unknown paths and wrong methods are the dialect's to answer`() async throws {
        #expect(try await ask("GET", "/a/b/c") == (404, "unknownPath"))
        #expect(try await ask("PUT", "/mine") == (405, #"wrongMethod(allowed: ["GET"])"#))
        let site = try Site(Echo(), Script.silent)
        let response = await site.respond(to: HTTPRequest(method: "PUT", path: "/mine"))
        #expect(response.headers["Allow"] == "GET")
        #expect(response.headers["X-Frame-Options"] == "DENY")
    }

    @Test func `a missing key is told from a wrong one`() async throws {
        #expect(
            try await ask("GET", "/mine") == (401, "unauthorized(REST.Refusal.KeyFault.missing)")
        )
        let wrong = (401, "unauthorized(REST.Refusal.KeyFault.wrong)")
        for key in ["", "0123456789abcdeF", "0123456789abcdef0"] {
            #expect(try await ask("GET", "/mine", key: key) == wrong)
        }
    }

    @Test func `a key for one account opens no other`() async throws {
        #expect(try await ask("GET", "/desk/look", key: "desk-key").0 == 200)
        #expect(try await ask("GET", "/shop/look", key: "desk-key").0 == 403)
        #expect(try await ask("GET", "/all", key: "desk-key").0 == 403)
        #expect(try await ask("GET", "/mine", key: "desk-key").0 == 200)
        #expect(try await ask("GET", "/all", key: ownerKey).0 == 200)
    }

    @Test func `a key for looking sends nothing`() async throws {
        #expect(try await ask("GET", "/desk/look", key: "reader-key").0 == 200)
        #expect(try await ask("POST", "/desk/send", key: "reader-key").0 == 403)
        #expect(try await ask("GET", "/all", key: "reader-key").0 == 403)
    }

    @Test func `a refusal sees the request and the endpoint's family`() async throws {
        let site = try Site(Echo(), Script.silent)
        #expect(
            await site.ask("POST", "/desk/send").text
                == #"{"no":"unauthorized(REST.Refusal.KeyFault.missing)","family":"talking","at":"/desk/send"}"#
        )
    }

    @Test func `a body that is no JSON or too long is refused, but not before the key`()
        async throws
    {
        #expect(try await ask("POST", "/desk/send", "{").0 == 401)
        #expect(try await ask("POST", "/desk/send", "{", key: ownerKey).1.hasPrefix("badBody"))
        let long = "\"" + String(repeating: "x", count: 98) + "\""
        #expect(try await ask("POST", "/desk/send", long, key: ownerKey).0 == 200)
        let longer = try await ask("POST", "/desk/send", long + " ", key: ownerKey)
        #expect(longer == (413, "tooLarge(limit: 100)"))
        #expect(try await ask("POST", "/desk/send", long + " ").0 == 401)
    }

    @Test(arguments: [HTTPBody.Failure.cut, .timedOut, .tooLarge(limit: 1 << 20)])
    func `a body that does not come is refused`(failure: HTTPBody.Failure) async throws {
        let body = HTTPBody { () async throws(HTTPBody.Failure) -> [UInt8]? in throw failure }
        let isTooLarge = failure == .tooLarge(limit: 1 << 20)
        #expect(try await status(of: body) == (isTooLarge ? 413 : 408))
    }

    @Test func `a body of unknown length is read up to the limit`() async throws {
        for (count, status) in [(50, 200), (51, 413)] {
            let pieces = [Array("\"\"".utf8), Array(repeating: 0x20, count: 48)]
            let rest = Array(repeating: UInt8(ascii: " "), count: count)
            let stream = AsyncStream { continuation in
                for piece in pieces + [rest] { continuation.yield(piece) }
                continuation.finish()
            }
            #expect(try await self.status(of: HTTPBody(stream)) == status)
        }
    }

    private func status(of body: HTTPBody) async throws -> Int {
        let request = HTTPRequest(
            method: "POST",
            path: "/desk/send",
            headers: ["X-Key": ownerKey],
            body: body
        )
        return try await Site(Echo(), Script.silent).respond(to: request).status
    }

    @Test func `what the listener cannot take is refused in the words of the dialect at its path`()
        async throws
    {
        let context = Mount.Context.test(Script.silent)
        let both = try Site([
            try Mount(Echo(), at: "/echo", context), try Mount(Onwapp(), at: "/onwapp", context),
        ])
        func refusal(_ site: Site, _ status: Int, _ target: String?) -> (Int, String, String?) {
            let refused = RefusedRequest(status: status, reason: "no room", target: target)
            let answer = site.answer(to: refused)
            return (answer.status, answer.text ?? "", answer.headers["X-Frame-Options"])
        }
        let words = #"untaken(status: 431, reason: \"no room\")"#
        let echo = "{\"no\":\"\(words)\",\"family\":\"none\",\"at\":\"/echo/a\"}"
        #expect(refusal(both, 431, "/echo/a?b=c") == (431, echo, "DENY"))
        let large = #"{"error":"payload too large"}"#
        #expect(refusal(both, 413, "/onwapp/desk/status") == (413, large, "DENY"))
        #expect(refusal(both, 408, "/onwapp") == (408, #"{"error":"no room"}"#, "DENY"))
        for target in [nil, "", "/other", "*", "http://a/onwapp"] {
            #expect(refusal(both, 400, target) == (400, #"{"error":"no room"}"#, nil))
        }
        let alone = try Site([try Mount(Onwapp(), at: "/onwapp", context)])
        #expect(refusal(alone, 413, nil) == (413, large, "DENY"))
    }

    @Test(arguments: [
        ("Host", "evil.example", 421), ("Host", "localhost:7766", 200), ("Host", "127.0.0.1", 200),
        ("Host", "[::1]:80", 200), ("Host", "a.localhost", 200),
        ("Host", "127.0.0.1.evil.example", 421),
        ("Host", "1.2.3.4.", 200), ("Host", "1.2.3.444", 421),
        ("Host", "[::1]evil.example", 421), ("Host", "127.0.0.1:1@evil.example", 421),
        ("Host", "[::1", 421), ("Host", "127.0.0.1:", 200),
    ])
    func `a listener answers to names that nobody else can give it`(
        name: String,
        value: String,
        status: Int
    ) async throws {
        let site = try Site(Echo(), Script.silent)
        #expect(await site.ask("GET", "/", headers: [name: value]).status == status)
        let named = try Site(Echo(), Script.silent, gate: Gate(hosts: ["evil.example"]))
        #expect(await named.ask("GET", "/", headers: ["Host": "Evil.Example:80"]).status == 200)
        let open = try Site(Echo(), Script.silent, gate: Gate(isOpen: true))
        #expect(await open.ask("GET", "/", headers: [name: value]).status == 200)
    }

    @Test func `another site's page may not ask`() async throws {
        let site = try Site(Echo(), Script.silent)
        let own: Headers = ["Host": "localhost:80", "Origin": "http://localhost:80"]
        #expect(await site.ask("GET", "/", headers: own).status == 200)
        for origin in ["https://evil.example", "null", "http://localhost:81", "http://localhost"] {
            let headers: Headers = ["Host": "localhost:80", "Origin": origin]
            #expect(await site.ask("GET", "/", headers: headers).status == 403, "\(origin)")
        }
        let friend = Gate(origins: ["https://friend.example"])
        let friendly = try Site(Echo(), Script.silent, gate: friend)
        let headers: Headers = ["Host": "localhost", "Origin": "https://friend.example"]
        #expect(await friendly.ask("GET", "/", headers: headers).status == 200)
    }

    private static let page = "https://friend.example"

    private func answer(
        _ method: String,
        _ target: String,
        _ headers: Headers
    ) async throws
        -> HTTPResponse
    {
        let site = try Site(Echo(), Script.silent, gate: Gate(origins: [Self.page]))
        return await site.respond(
            to: HTTPRequest(method: method, target: target, headers: headers)
        )
    }

    @Test func `a browser is told what a page that may ask can send`() async throws {
        let headers: Headers = [
            "Host": "localhost", "Origin": Self.page, "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type,x-key",
        ]
        let told = try await answer("OPTIONS", "/desk/send", headers)
        #expect(told.status == 204)
        #expect(told.headers["Access-Control-Allow-Origin"] == Self.page)
        #expect(told.headers["Access-Control-Allow-Methods"] == "POST")
        #expect(told.headers["Access-Control-Allow-Headers"] == "content-type,x-key")
        #expect(told.headers["Vary"] == "Origin")
        #expect(told.headers["X-Frame-Options"] == "DENY")
        #expect(try await answer("OPTIONS", "/a/b/c", headers).status == 404)
        var other = headers
        other["Origin"] = "https://evil.example"
        let refused = try await answer("OPTIONS", "/desk/send", other)
        #expect(refused.status == 403)
        #expect(refused.headers["Access-Control-Allow-Origin"] == nil)
        #expect(refused.headers["Access-Control-Allow-Methods"] == nil)
        let plain = try await answer("OPTIONS", "/desk/send", ["Host": "localhost"])
        #expect(plain.status == 405)
    }

    @Test func `a page that may ask can read every answer, refusals too, and no other page can`()
        async throws
    {
        for (key, status) in [(ownerKey, 200), ("wrong", 401)] {
            let mine = try await answer(
                "GET",
                "/mine",
                ["Host": "localhost", "Origin": Self.page, "X-Key": key]
            )
            #expect(mine.status == status)
            #expect(mine.headers["Access-Control-Allow-Origin"] == Self.page)
            #expect(mine.headers["Access-Control-Allow-Credentials"] == nil)
        }
        for origin in [nil, "http://localhost", "https://evil.example", "null"] {
            var headers: Headers = ["Host": "localhost", "X-Key": ownerKey]
            if let origin { headers["Origin"] = origin }
            let others = try await answer("GET", "/mine", headers)
            #expect(others.headers["Access-Control-Allow-Origin"] == nil, "\(origin ?? "none")")
            #expect(others.headers["Vary"] == "Origin")
        }
        let closed = await (try Site(Echo(), Script.silent)).respond(
            to: HTTPRequest(method: "GET", target: "/", headers: ["Host": "localhost"])
        )
        #expect(closed.headers["Vary"] == nil)
    }

    @Test func `HEAD is answered where GET is`() async throws {
        let site = try Site(Echo(), Script.silent)
        #expect(await site.ask("HEAD", "/").status == 200)
    }
}
