internal import Model

/// What a receipt says about own messages.
public enum ReceiptKind: Hashable, Sendable {
    /// A device of the other person has them.
    case delivered
    /// The other person read them.
    case read
    /// The other person listened to them.
    case played

    /// The state that such a receipt lifts a message to.
    var state: DeliveryState {
        switch self {
        case .delivered: .delivered
        case .read: .read
        case .played: .played
        }
    }
}
