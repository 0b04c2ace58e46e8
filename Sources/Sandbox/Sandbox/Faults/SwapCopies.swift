import BinaryNode

/// A message arrives at a client after the one that follows it.
enum SwapCopies: CopyFault {
    static let name = "swap"

    static func strike(_ copy: CopyInTransit) -> [Node] {
        let database = copy.world.database
        database.held.add(copy.node, for: copy.device, of: copy.person, reason: "swap")
        database.people.update(copy.person) { $0.hasSwapped = true }
        return []
    }
}
