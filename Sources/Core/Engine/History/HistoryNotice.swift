import Media
import Model
import Protobuf
import Store
import WAProto

/// What the phone says when it has told a part of the past: where that part is, or the part itself.
///
/// - Source: whatsmeow `message.go` (`handleHistorySyncNotification`).
struct HistoryNotice: Sendable {
    /// Where it is kept until what it announces is stored.
    let entry: Int64
    /// What the phone said.
    let told: WAHistorySyncNotification

    /// Reads what is kept; nil when it is something else.
    init?(_ kept: PeerMessageKept) {
        guard let message = try? WAMessage(serializedBytes: kept.encoded).unwrapped,
            message.protocolMessage.hasHistorySyncNotification
        else { return nil }
        entry = kept.entry
        told = message.protocolMessage.historySyncNotification
    }

    /// The request that it answers; nil when nobody asked.
    var request: MessageID? {
        told.peerDataRequestSessionID.isEmpty ? nil : MessageID(told.peerDataRequestSessionID)
    }

    /// The compressed part, when the notice has it in itself.
    var inline: [UInt8]? {
        told.hasInitialHistBootstrapInlinePayload ? told.initialHistBootstrapInlinePayload : nil
    }

    /// Where the compressed part lies; nil when the notice does not say so in a way that can be used.
    var wanted: MediaTransfer.Wanted? {
        guard told.fileEncSHA256.count == 32, told.fileSHA256.count == 32 else { return nil }
        return MediaTransfer.Wanted(
            directPath: told.directPath,
            type: .history,
            sealedHash: told.fileEncSHA256,
            limit: HistoryFile.limit
        )
    }
}
