import BinaryNode
import Model

/// A notification about linking by a code, as the server passes it on.
func linkNotification(_ type: Value, _ children: [Node]) -> Node {
    Node(
        "notification",
        ["from": .jid(.server), "type": type, "id": "1"],
        content: .nodes(children)
    )
}

/// What a phone says at first to a device whose code was typed on it.
func primaryHello(_ children: [Node]) -> Node {
    linkNotification(
        "link_code_companion_reg",
        [Node("link_code_companion_reg", ["stage": "primary_hello"], content: .nodes(children))]
    )
}
