import Canvas

/// Where a key holds; also the sections of a key file, in the order in which help shows them.
public enum KeyPlace: String, Hashable, Sendable, CaseIterable {
    case global, composer, message, list, dialog, pairing
    case pairingCode = "pairing_code"

    /// What help calls it.
    var title: CleanText {
        switch self {
        case .global: "Everywhere"
        case .composer: "Writing"
        case .message: "A selected message"
        case .list: "Chat list"
        case .dialog: "Boxes and lists"
        case .pairing: "Linking a device"
        case .pairingCode: "Linking with a pairing code"
        }
    }
}
