import BinaryNode

/// A message arrives twice at a client.
enum DuplicateCopy: CopyFault {
    static let name = "duplicate"

    static func strike(_ copy: CopyInTransit) -> [Node] {
        [copy.node, copy.node]
    }
}
