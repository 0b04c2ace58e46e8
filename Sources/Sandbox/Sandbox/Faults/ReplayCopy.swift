import BinaryNode

/// A message arrives at a client, and once more under another id.
enum ReplayCopy: CopyFault {
    static let name = "replay"

    static func strike(_ copy: CopyInTransit) -> [Node] {
        var again = copy.node
        again.attributes["id"] = .text((copy.node.string("id") ?? "") + "0")
        return [copy.node, again]
    }
}
