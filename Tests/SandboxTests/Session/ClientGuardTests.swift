import HTTP
import Testing

@testable import Sandbox

@Suite struct ClientGuardTests {
    @Test(arguments: [
        (nil, true), ("https://web.whatsapp.com", true), ("https://evil.example", false),
        ("null", false), ("http://127.0.0.1:8080", false),
    ])
    func `pages are refused, programs are not`(_ origin: String?, passes: Bool) {
        var request = HTTPRequest(path: "/ws/chat")
        if let origin { request.headers["Origin"] = origin }
        #expect((ClientGuard.refusal(of: request) == nil) == passes)
    }
}
