import BinaryNode

/// A person is said to have no devices at all.
enum HideDevices: ListingFault {
    static let name = "hide-devices"

    static func strike(_ order: FaultOrder) -> Node { Node("device-list") }
}
