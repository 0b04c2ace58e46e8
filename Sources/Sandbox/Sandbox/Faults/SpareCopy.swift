import BinaryNode

/// A message arrives at a client as it should; a place between other faults.
enum SpareCopy: CopyFault {
    static let name = "none"

    static func strike(_ copy: CopyInTransit) -> [Node] { [copy.node] }
}
