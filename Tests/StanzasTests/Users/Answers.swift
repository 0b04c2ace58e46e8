import BinaryNode
import Model

func iq(_ children: [Node]) -> Node {
    Node("iq", ["id": "1", "type": "result"], content: .nodes(children))
}

func usyncAnswer(_ users: [Node]) -> Node {
    let list = Node("list", [:], content: .nodes(users))
    return iq([Node("usync", ["sid": "s"], content: .nodes([list]))])
}

/// A `<user>` of the answer to a key query.
func publishedKeys(of device: JID, without missing: String? = nil) -> Node {
    let skey = Node(
        "skey",
        [:],
        content: .nodes([
            Node("id", [:], bytes: [0, 0, 1]),
            Node("value", [:], bytes: [UInt8](repeating: 2, count: 32)),
            Node("signature", [:], bytes: [UInt8](repeating: 3, count: 64)),
        ])
    )
    let key = Node(
        "key",
        [:],
        content: .nodes([
            Node("id", [:], bytes: [0, 1, 0]),
            Node("value", [:], bytes: [UInt8](repeating: 4, count: 32)),
        ])
    )
    let parts = [
        Node("registration", [:], bytes: [0, 0, 0, 9]), Node("type", [:], bytes: [5]),
        Node("identity", [:], bytes: [UInt8](repeating: 1, count: 32)), skey, key,
    ]
    return Node(
        "user",
        ["jid": .jid(device)],
        content: .nodes(parts.filter { $0.tag != missing })
    )
}
