import BinaryNode

/// One bit of a message's ciphertext is turned on its way to a client.
enum DamageCopy: CopyFault {
    static let name = "damage"

    static func strike(_ copy: CopyInTransit) -> [Node] {
        [
            Node(
                copy.node.tag,
                copy.node.attributes,
                content: .nodes(copy.node.children.map(damaged))
            )
        ]
    }

    private static func damaged(_ child: Node) -> Node {
        guard child.tag == "enc", var bytes = child.bytes, !bytes.isEmpty else { return child }
        bytes[max(bytes.count - 10, 0)] ^= 1
        return Node(child.tag, child.attributes, bytes: bytes)
    }
}
