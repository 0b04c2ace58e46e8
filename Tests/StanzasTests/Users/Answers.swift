import BinaryNode

func iq(_ children: [Node]) -> Node {
    Node("iq", ["id": "1", "type": "result"], content: .nodes(children))
}

func usyncAnswer(_ users: [Node]) -> Node {
    let list = Node("list", [:], content: .nodes(users))
    return iq([Node("usync", ["sid": "s"], content: .nodes([list]))])
}
