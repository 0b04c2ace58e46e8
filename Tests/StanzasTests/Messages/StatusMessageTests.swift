import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct StatusMessageTests {
    private func post(_ keys: [DirectMessage.Copy]) -> StatusMessage {
        StatusMessage(
            message: GroupMessage(
                id: MessageID("3EB0AA"),
                traits: .text,
                to: .status,
                isLIDAddressed: true,
                participantHash: "2:abc",
                keys: keys,
                ciphertext: [3],
                deviceIdentity: [9]
            ),
            others: [.lid("300")],
            setting: "contacts"
        )
    }

    @Test func `equals the written-out stanza, and names who has the key already`() {
        let key = Node("enc", ["v": "2", "type": "msg"], bytes: [1])
        let expected = Node(
            "message",
            ["id": "3EB0AA", "type": "text", "to": .jid(.status)],
            content: .nodes([
                Node("participants") {
                    Node("to", ["jid": .jid(.lid("200"))]) { key }
                    Node("to", ["jid": .jid(.lid("300"))])
                }, Node("meta", ["status_setting": "contacts"]),
                Node("enc", ["v": "2", "type": "skmsg"], bytes: [3]),
            ])
        )
        let copy = DirectMessage.Copy(
            device: .lid("200"),
            ciphertext: Ciphertext(isPreKey: false, bytes: [1])
        )
        #expect(post([copy]).node == expected)
    }

    @Test func `a reaction says nothing of who sees posts`() {
        var message = post([])
        message.setting = nil
        #expect(message.node.children.map(\.tag) == ["participants", "enc"])
    }

    @Test func `who sees it is named even where nobody lacks the key`() {
        let node = post([]).node
        #expect(node.children.map(\.tag) == ["participants", "meta", "enc"])
        #expect(node.child("participants")?.children.map { $0.jid("jid") } == [.lid("300")])
    }
}
