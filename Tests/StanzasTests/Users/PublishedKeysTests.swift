import BinaryNode
import Model
import Testing

@testable import Stanzas

@Suite struct PublishedKeysTests {
    @Test func `a retry receipt writes what a key query reads`() throws {
        let keys = try PublishedKeys(publishedKeys(of: .lid("200")))
        let receipt = Node("receipt") {
            Node("registration", bytes: [0, 0, 0, 9])
            keys.retryNode
        }
        #expect(try PublishedKeys(receipt) == keys)
        #expect(keys.retryNode.child("type")?.bytes == [5])
    }

    @Test func `one-time keys may have run out`() throws {
        #expect(try PublishedKeys(publishedKeys(of: .lid("200"), without: "key")).preKey == nil)
    }

    @Test(arguments: ["registration", "identity", "skey"])
    func `names what is missing`(tag: String) {
        #expect(throws: StanzaError.missing(path: "user/\(tag)")) {
            try PublishedKeys(publishedKeys(of: .lid("200"), without: tag))
        }
    }

    @Test func `keys of another length are refused`() {
        var node = publishedKeys(of: .lid("200"), without: "identity")
        node.content = .nodes(node.children + [Node("identity", [:], bytes: [1])])
        #expect(throws: StanzaError.malformed(path: "user/identity/{bytes}", expected: "32 bytes"))
        {
            try PublishedKeys(node)
        }
    }
}
