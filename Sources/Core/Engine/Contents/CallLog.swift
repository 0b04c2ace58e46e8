import Model
import Protobuf
import WAProto

/// Calls that there were, as own devices tell each other.
extension CallLogContent: ReceivedContent {
    init?(_ message: WAMessage) {
        guard message.hasCallLogMesssage else { return nil }
        let call = message.callLogMesssage
        self.init(
            outcome: Outcome(call.callOutcome),
            isVideo: call.isVideo,
            seconds: call.hasDurationSecs ? Int(clamping: call.durationSecs) : nil
        )
    }

    /// It has no place for one.
    static func context(of message: WAMessage) -> WAContextInfo? { nil }
}

extension CallLogContent.Outcome {
    fileprivate init(_ outcome: WACallLogMessage.CallOutcome) {
        self =
            switch outcome {
            case .connected: .connected
            case .missed: .missed
            case .rejected: .rejected
            case .acceptedElsewhere: .acceptedElsewhere
            case .ongoing: .ongoing
            case .silencedByDnd, .silencedUnknownCaller: .silenced
            default: .failed
            }
    }
}
