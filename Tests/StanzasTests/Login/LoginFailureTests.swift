import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct LoginFailureTests {
    @Test func `gives reason, words and the terms of a ban`() throws {
        let failure = try LoginFailure(
            Node(
                "failure",
                ["reason": "402", "message": "no", "code": "104", "expire": "3600"]
            )
        )
        #expect(failure.reason == 402)
        #expect(failure.message == "no")
        #expect(failure.code == 104)
        #expect(failure.expire == 3600)
    }

    @Test func `must have a reason`() {
        #expect(throws: StanzaError.missing(path: "failure@reason")) {
            try LoginFailure(Node("failure"))
        }
    }
}
