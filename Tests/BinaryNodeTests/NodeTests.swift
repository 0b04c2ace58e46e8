import BinaryNode
import Model
import Testing

@Suite struct NodeTests {
    @Test func `attributes are equal in any order`() {
        let one: Attributes = ["a": "1", "b": "2"]
        let other: Attributes = ["b": "2", "a": "1"]
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one != ["a": "1", "b": "3"])
        #expect(one != ["a": "1"])
        #expect(one.map(\.key) == ["a", "b"])
    }

    @Test func `a nil value is left out and a later one wins`() {
        let none: JID? = nil
        var attributes: Attributes = ["id": "1", "participant": none.map(Value.jid), "id": "2"]
        #expect(attributes == ["id": "2"])
        attributes["id"] = nil
        #expect(attributes.isEmpty)
    }

    @Test func `empty values do not reach the wire`() throws {
        let node = Node("a", ["id": "", "type": "get"], content: .nodes([]))
        #expect(try NodeCodec.decode(NodeCodec.encode(node)) == Node("a", ["type": "get"]))
    }

    @Test func `text and data read as each other`() {
        #expect(Node("a", text: "x1").bytes == Array("x1".utf8))
        #expect(Node("a", bytes: Array("x1".utf8)).text == "x1")
        #expect(Node("a", bytes: [0xFF]).text == nil)
        #expect(Node("a").bytes == nil)
    }

    @Test func `attributes are read by type`() {
        let node = Node("a", ["from": .jid(.lid("1", device: 2)), "to": "3@lid", "t": "17"])
        #expect(node.jid("from") == .lid("1", device: 2))
        #expect(node.jid("to") == .lid("3"))
        #expect(node.string("from") == "1:2@lid")
        #expect(node.int("t") == 17)
        #expect(node.int("to") == nil)
        #expect(node.jid("t") == nil)
    }

    @Test func `children are found by tag`() {
        let node = Node("list") {
            for id in 1...2 { Node("item", ["id": "\(id)"]) }
            if hasOther { Node("other") }
        }
        #expect(node.children("item").map { $0.string("id") } == ["1", "2"])
        #expect(node.child("other") == Node("other"))
        #expect(node.child("none") == nil)
    }

    private let hasOther = true

    @Test func `xml is readable and harmless`() {
        let node = Node("iq", ["id": "7", "from": .jid(.server)]) {
            Node("enc", bytes: [0x33, 0x0A])
            Node("ref", bytes: Array("2@a".utf8))
            Node("notify", text: "\u{1B}[31m<&\"\u{202E}")
            Node("empty")
        }
        #expect(
            node.xml == """
                <iq id="7" from="s.whatsapp.net"><enc>[2 330A]</enc><ref>2@a</ref>\
                <notify>&#x1b;[31m&lt;&amp;&quot;&#x202e;</notify><empty/></iq>
                """
        )
        #expect(
            Node("a") { Node("b") { Node("c") } }.indentedXML == """
                <a>
                  <b>
                    <c/>
                  </b>
                </a>
                """
        )
    }
}
