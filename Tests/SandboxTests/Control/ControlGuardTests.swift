import HTTP
import Testing

@testable import Sandbox

struct ControlGuardTests {
    private func status(_ headers: Headers, body: String = "") -> Int? {
        let request = HTTPRequest(
            method: "POST",
            path: "/people",
            headers: headers,
            body: HTTPBody(Array(body.utf8))
        )
        return ControlGuard.refusal(of: request)?.status
    }

    @Test(arguments: [
        "127.0.0.1", "127.0.0.1:40444", "localhost:1", "[::1]", "[::1]:80", "127.9.9.9:1",
    ])
    func `a program on this machine may pass`(host: String) {
        #expect(status(["Host": host, "Content-Type": "application/json"], body: "{}") == nil)
    }

    @Test(arguments: ["evil.example", "127.0.0.1.evil.example", "127.1", "10.0.0.1", "[::2]", ""])
    func `another host name is refused`(host: String) {
        #expect(status(["Host": host]) == 421)
    }

    @Test func `a request without a host is refused`() {
        #expect(status([:]) == 421)
    }

    @Test func `a web page is refused`() {
        let json = ("Content-Type", "application/json")
        let host = ("Host", "127.0.0.1:4")
        for origin in ["http://evil.example", "null", "http://127.0.0.1:5"] {
            #expect(status(Headers([host, json, ("Origin", origin)])) == 403)
        }
        #expect(status(Headers([host, json, ("Sec-Fetch-Site", "cross-site")])) == 403)
        #expect(status(Headers([host, json, ("Origin", "http://127.0.0.1:4")])) == nil)
    }

    @Test func `a body must be JSON`() {
        let host = ("Host", "127.0.0.1")
        let form = ("Content-Type", "application/x-www-form-urlencoded")
        for type in ["text/plain", "multipart/form-data"] {
            #expect(status(Headers([host, ("Content-Type", type)]), body: "{}") == 415)
        }
        let json = ("Content-Type", "application/json; charset=utf-8")
        #expect(status(Headers([host, json]), body: "{}") == nil)
        // curl and urllib say so unasked; a browser would name its page.
        #expect(status(Headers([host, form]), body: "{}") == nil)
        let page = ("Referer", "http://evil.example/")
        #expect(status(Headers([host, form, page]), body: "{}") == 415)
    }
}
