import Protobuf
import WAProto

/// A kind of history that is taken in: one type each in a file of its own, and one line in ``HistoryKinds/all``.
///
/// Notices of other kinds stay where they are kept.
protocol HistoryKind: SendableMetatype {
    /// As notices name it.
    static var type: WAHistorySyncType { get }

    /// Takes in what the phone told.
    static func take(
        _ history: WAHistorySync,
        of notice: HistoryNotice,
        in batch: inout IncomingBatch
    ) throws
}

/// What is taken in.
enum HistoryKinds {
    /// Every kind.
    static let all: [any HistoryKind.Type] = [OnDemandHistory.self]

    /// The kind of what a notice announces; nil when it is not taken in.
    static func kind(of notice: HistoryNotice) -> (any HistoryKind.Type)? {
        all.first { $0.type == notice.told.syncType }
    }
}
