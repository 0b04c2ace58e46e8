/// How far an own message has come.
///
/// States only grow, except that ``queued`` may become ``failed`` and a failed message be queued anew.
public enum DeliveryState: Int, Sendable, Comparable, CaseIterable {
    /// The server or this client gave it up; the person is told.
    case failed = -1
    /// In the outbox.
    case queued = 0
    /// The server has it (its ack came).
    case sent = 1
    /// A device of every expected person has it.
    case delivered = 2
    /// Read by every expected person.
    case read = 3
    /// A voice note that was listened to.
    case played = 4

    /// Less far first.
    public static func < (left: DeliveryState, right: DeliveryState) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension DeliveryState: NamedCase {
    /// The case's name; with each message, so it is not looked up.
    public var name: String {
        switch self {
        case .failed: "failed"
        case .queued: "queued"
        case .sent: "sent"
        case .delivered: "delivered"
        case .read: "read"
        case .played: "played"
        }
    }
}
