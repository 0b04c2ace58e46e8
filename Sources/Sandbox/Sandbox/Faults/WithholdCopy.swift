import BinaryNode

/// The server has no copy of a message for this client's device, and says so.
enum WithholdCopy: CopyFault {
    static let name = "unavailable"

    static func strike(_ copy: CopyInTransit) -> [Node] {
        [Node(copy.node.tag, copy.node.attributes, content: .nodes([Node("unavailable")]))]
    }
}
