/// A client that somebody else wrote, named like its driver in `Tests/Peers`.
///
/// What is said of each here is explained in `Tests/Peers/README.md`.
enum PeerKind: String, CaseIterable, Sendable {
    case whatsmeow
    case tryx
    case pywhats
    case waton

    /// The seed of the sandboxes that waton takes part in: it verifies only half of all signatures.
    static let seed: UInt64 = 1

    /// Whether it can write when the chats of its account have moved to LIDs.
    ///
    /// Two of them always name their own phone by number, beside a contact by LID.
    var writesByLID: Bool {
        switch self {
        case .whatsmeow, .tryx: true
        case .pywhats, .waton: false
        }
    }

    /// The rules that it breaks whatever it does.
    var brokenRules: Set<String> {
        switch self {
        case .whatsmeow, .tryx: []
        case .pywhats: ["stanza.known"]
        case .waton: ["iq.envelope"]
        }
    }

    /// The receipts by which it confirms a text, as the sandbox notes them.
    var receipts: [String] {
        switch self {
        case .whatsmeow, .tryx: ["inactive"]
        case .pywhats: []
        case .waton: ["delivery"]
        }
    }
}
