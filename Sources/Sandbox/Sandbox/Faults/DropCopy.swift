import BinaryNode

/// A message never arrives at a client.
enum DropCopy: CopyFault {
    static let name = "drop"

    static func strike(_ copy: CopyInTransit) -> [Node] { [] }
}
