import Log
import Model
import Protobuf
import Store
import WAProto

/// What was said in a chat before, as somebody asked the phone for it.
///
/// - Source: whatsmeow `message.go` (`handleHistorySyncNotification`).
enum OnDemandHistory: HistoryKind {
    static let type = WAHistorySyncType.onDemand

    static func take(
        _ history: WAHistorySync,
        of notice: HistoryNotice,
        in batch: inout IncomingBatch
    ) throws {
        for conversation in history.conversations {
            guard let told = JID(conversation.id)?.bare, told.isStorable,
                told.isPerson || told.isGroup
            else {
                batch.log.warning("the phone told the past of a chat that cannot be")
                continue
            }
            let chat = try batch.canonical(told)
            let count = try batch.take(conversation.messages.map(\.message), in: chat)
            try batch.transaction.record(
                HistoryReceived(
                    chat: chat,
                    request: notice.request,
                    count: count,
                    hasMore: conversation.hasMore,
                    time: batch.now
                )
            )
        }
    }
}

extension WAConversation {
    /// Whether the phone has older messages that it would tell.
    fileprivate var hasMore: Bool {
        switch endOfHistoryTransferType {
        case .completeButMoreMessagesRemainOnPrimary,
            .completeOnDemandSyncButMoreMsgRemainOnPrimary:
            hasEndOfHistoryTransferType
        default: false
        }
    }
}
