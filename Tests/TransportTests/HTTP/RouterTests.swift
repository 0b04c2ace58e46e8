import HTTP
import Testing

@Suite struct RouterTests {
    private let router = Router([
        Route("GET", "/health") { _ in .text("ok") },
        Route("GET", "/chats/{jid}/messages") {
            .text("messages of \($0.parameters["jid"] ?? "")")
        },
        Route("POST", "/chats/{jid}/messages") { _ in .text("sent") },
        Route("GET", "/files/{path...}") { .text($0.parameters["path"] ?? "") },
    ])

    static let answers: [(String, String, Int, String)] = [
        ("GET", "/health", 200, "ok"),
        ("GET", "/health/", 200, "ok"),
        ("HEAD", "/health", 200, "ok"),
        ("GET", "/chats/1%40lid/messages", 200, "messages of 1@lid"),
        ("GET", "/chats/a%2Fb/messages", 200, "messages of a/b"),
        ("POST", "/chats/1/messages", 200, "sent"),
        ("GET", "/files/a/b/c", 200, "a/b/c"),
        ("GET", "/chats/1", 404, "not found\n"),
        ("GET", "/chats/%ZZ/messages", 404, "not found\n"),
        ("GET", "/", 404, "not found\n"),
        ("DELETE", "/chats/1/messages", 405, "method not allowed\n"),
    ]

    @Test(arguments: answers) func `finds what answers`(
        _ method: String,
        _ path: String,
        _ status: Int,
        _ text: String
    ) async {
        let answer = await router.respond(to: HTTPRequest(method: method, path: path))
        #expect(answer.status == status)
        #expect(answer.text == text)
    }

    @Test func `says which methods there are`() async {
        let answer = await router.respond(to: HTTPRequest(method: "PUT", path: "/chats/1/messages"))
        #expect(answer.headers["allow"] == "GET, POST")
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
    ])
    func `times are written as HTTP wants them`(_ seconds: Int, _ text: String) {
        #expect(HTTPDate.string(unixSeconds: seconds) == text)
    }

    @Test func `percent-encoding goes both ways`() {
        let text = "a b/ü@%+&="
        #expect(Percent.encode(text) == "a%20b%2F%C3%BC%40%25%2B%26%3D")
        #expect(Percent.decode(Percent.encode(text)) == text)
        #expect(Percent.decode("a+b", plusIsSpace: true) == "a b")
        for broken in ["%", "%4", "%G0", "%FF"] { #expect(Percent.decode(broken) == nil) }
    }
}
