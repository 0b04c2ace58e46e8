import BinaryNode

/// A person's devices are not told, with an error code, while others' are.
enum RefuseDevices: ListingFault {
    static let name = "refuse-devices"
    static let needsCode = true

    static func strike(_ order: FaultOrder) -> Node { Reply.errorNode(order.code ?? 500) }
}
