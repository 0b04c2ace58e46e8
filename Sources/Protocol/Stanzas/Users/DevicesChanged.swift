public import BinaryNode
public import Model

/// The news that a contact added or removed a device.
///
///     ← <notification type="devices" from={phone number} lid? id t>
///         <add|remove device_hash device_lid_hash?><device jid lid? key-index?/>…
///           <key-index-list ts>{signed list, empty on remove}</key-index-list>?</add|remove>
///       | <update hash/>
///       </notification>
///
/// The hashes are those of the new lists, so a receiver can tell whether its own list is right.
///
/// - Source: whatsmeow `notification.go` (`handleDeviceNotification`).
public struct DevicesChanged: Hashable, Sendable {
    /// One change.
    public enum Change: Hashable, Sendable {
        /// A device came.
        case added(Step)
        /// A device went.
        case removed(Step)
        /// Something is different: forget the list.
        case updated
    }

    /// A device that came or went, by either address, and the hash over the new list.
    public struct Step: Hashable, Sendable {
        /// By phone number.
        public var device: JID
        /// Its place in the account's signed list.
        public var keyIndex: UInt32?
        /// Over the new list by phone number.
        public var hash: String?
        /// By LID.
        public var lidDevice: JID?
        /// Over the new list by LID.
        public var lidHash: String?
        /// Which devices the person's phone has signed for, serialized.
        public var keyList: [UInt8]?
    }

    /// The person, as the stanza names them.
    public var user: JID
    /// The person's LID.
    public var lid: JID?
    /// What changed, in order.
    public var changes: [Change]

    /// The last list that the person's phone has signed, serialized.
    public var keyList: [UInt8]? {
        changes.reversed().lazy.compactMap { change in
            guard case .added(let step) = change else { return nil }
            return step.keyList
        }.first
    }

    /// Reads a stanza.
    public init(_ node: Node) throws(StanzaError) {
        user = try node.requireJID("from").bare
        lid = node.readableJID("lid")?.bare
        changes = []
        for child in node.children {
            switch child.tag {
            case "add": changes.append(.added(try Self.step(child)))
            case "remove": changes.append(.removed(try Self.step(child)))
            case "update": changes.append(.updated)
            default: break
            }
        }
    }

    private static func step(_ node: Node) throws(StanzaError) -> Step {
        let device = try node.requireChild("device")
        return Step(
            device: try device.requireJID("jid"),
            keyIndex: device.int("key-index").flatMap(UInt32.init(exactly:)),
            hash: node.string("device_hash"),
            lidDevice: device.readableJID("lid"),
            lidHash: node.string("device_lid_hash"),
            keyList: node.keyList
        )
    }
}

/// The news that the own account's list of devices changed.
///
///     ← <notification type="account_sync" from={own} id t>
///         <devices dhash><device jid key-index?/>…
///           <key-index-list ts>{signed list}</key-index-list>?</devices></notification>
///
/// - Source: whatsmeow `notification.go` (`handleOwnDevicesNotification`).
public struct OwnDevicesChanged: Hashable, Sendable {
    /// The own address that the list is in.
    public var user: JID
    /// All devices.
    public var devices: [UserDevices.Device]
    /// The hash over them.
    public var hash: String?
    /// Which of them the account's phone has signed for, serialized.
    public var keyList: [UInt8]?

    /// Reads a stanza; nil when it is about something else.
    public init?(_ node: Node) throws(StanzaError) {
        guard let list = node.child("devices") else { return nil }
        user = try node.requireJID("from").bare
        hash = list.string("dhash")
        keyList = list.keyList
        devices = []
        for device in list.children("device") {
            let jid = try device.requireJID("jid")
            devices.append(
                UserDevices.Device(
                    id: jid.device,
                    keyIndex: device.int("key-index").flatMap(UInt32.init(exactly:)),
                    isHosted: jid.isHosted || device.string("is_hosted") == "true"
                )
            )
        }
    }
}

extension JID {
    /// Whether a business host runs this device.
    public var isHosted: Bool { server == .hosted || server == .hostedLID }
}
