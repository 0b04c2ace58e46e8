import BinaryNode
import Model
import Stanzas
import Testing

@testable import Engine

@Suite struct VerdictTests {
    @Test(arguments: [
        (Node("failure", ["reason": "401"]), Verdict.stop(.loggedOut, forget: true)),
        (
            Node("failure", ["reason": "402", "code": "104", "expire": "60"]),
            .stop(.temporarilyBanned(code: 104, seconds: 60), forget: false)
        ),
        (Node("failure", ["reason": "403"]), .stop(.banned(code: 403), forget: true)),
        (Node("failure", ["reason": "405"]), .outdated),
        (Node("failure", ["reason": "406"]), .stop(.banned(code: 406), forget: true)),
        (
            Node("failure", ["reason": "409", "message": "bad"]),
            .stop(.refused(code: 409, message: "bad"), forget: false)
        ),
        (
            Node("failure", ["reason": "415"]),
            .stop(.refused(code: 415, message: ""), forget: false)
        ),
        (Node("failure", ["reason": "500"]), .retry("the server has trouble (500)")),
        (Node("failure", ["reason": "503"]), .retry("the server has trouble (503)")),
        (
            Node("failure", ["reason": "999"]),
            .stop(.refused(code: 999, message: ""), forget: false)
        ),
    ])
    func `a refused login stops or retries by its reason`(
        _ node: Node,
        _ expected: Verdict
    ) throws {
        #expect(Verdict(try LoginFailure(node)) == expected)
    }

    @Test func `before there is a link nothing says that it is lost`() {
        let lost = Verdict(StreamError.deviceRemoved)
        #expect(lost?.beforeLinking.isFinal == false)
        #expect(lost?.beforeLinking != .again)
        let replaced = Verdict.stop(.replaced, forget: false)
        #expect(replaced.beforeLinking == replaced)
        #expect(Verdict.again.beforeLinking == .again)
    }

    @Test func `the end of the stream restarts, stops, or is left to the close`() {
        #expect(Verdict(StreamError.restart) == .again)
        #expect(Verdict(StreamError.deviceRemoved) == .stop(.loggedOut, forget: true))
        #expect(Verdict(StreamError.replaced) == .stop(.replaced, forget: false))
        #expect(Verdict(StreamError.unavailable) == nil)
        #expect(Verdict(StreamError.other(code: "403")) == nil)
        #expect(Verdict(StreamError.ackOwed(class: "message", id: "1"))?.isFinal == false)
        #expect(Verdict(StreamError.rateLimited)?.isFinal == false)
    }
}
