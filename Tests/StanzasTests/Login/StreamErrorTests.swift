import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct StreamErrorTests {
    @Test(arguments: [
        (Node("stream:error", ["code": "515"]), StreamError.restart),
        (
            Node("stream:error", ["code": "401"]) { Node("conflict", ["type": "device_removed"]) },
            .deviceRemoved
        ),
        (Node("stream:error") { Node("conflict", ["type": "replaced"]) }, .replaced),
        (
            Node("stream:error", ["code": "401"]) { Node("conflict", ["type": "replaced"]) },
            .replaced
        ),
        (Node("stream:error", ["code": "503"]), .unavailable),
        (Node("stream:error", ["code": "429"]), .rateLimited),
        (Node("stream:error") { Node("xml-not-well-formed") }, .notWellFormed),
        (
            Node("stream:error") { Node("ack", ["class": "message", "id": "3EB0"]) },
            .ackOwed(class: "message", id: "3EB0")
        ),
        (Node("stream:error", ["code": "403"]), .other(code: "403")),
        (Node("stream:error"), .other(code: "")),
    ])
    func `is told by code and child`(_ node: Node, _ expected: StreamError) {
        #expect(StreamError(node) == expected)
    }
}
