import Model
import Protobuf
import WAProto

extension PollResultContent: ReceivedContent {
    init?(_ message: WAMessage) {
        guard let result = message.pollResult else { return nil }
        self.init(
            name: result.name,
            counts: result.pollVotes.taken.map {
                Count(option: $0.optionName, votes: Int(clamping: $0.optionVoteCount))
            }
        )
    }

    static func context(of message: WAMessage) -> WAContextInfo? {
        message.pollResult.flatMap { $0.hasContextInfo ? $0.contextInfo : nil }
    }
}

extension WAMessage {
    fileprivate var pollResult: WAPollResultSnapshotMessage? {
        if hasPollResultSnapshotMessage { return pollResultSnapshotMessage }
        return hasPollResultSnapshotMessageV3 ? pollResultSnapshotMessageV3 : nil
    }
}
