import Log
import Model
import Protobuf
import Store
import WAProto

// What was said before this device was linked, as the phone tells it.

extension IncomingBatch {
    /// Puts messages of the past into their chat: in their order, each once, as read, and without a word of each.
    ///
    /// One that the database refuses holds up no other.
    ///
    /// - Parameters:
    ///   - told: The messages, the newest first.
    ///   - chat: The chat, as it is stored.
    /// - Returns: How many were not here yet.
    /// - Throws: When the database fails.
    mutating func take(_ told: [WAWebMessageInfo], in chat: JID) throws -> Int {
        let oldest = try transaction.oldestMessage(chat: chat)
        // What bears one second stands in the order in which it is stored.
        let inOrder = told.reversed().enumerated().sorted {
            ($0.element.messageTimestamp, $0.offset) < ($1.element.messageTimestamp, $1.offset)
        }
        var count = 0
        for (_, info) in inOrder where try attempt(info, in: chat, before: oldest) { count += 1 }
        return count
    }

    private mutating func attempt(
        _ info: WAWebMessageInfo,
        in chat: JID,
        before oldest: Model.Message?
    ) throws -> Bool {
        try attempt { batch throws in
            try batch.take(info, in: chat, before: oldest)
        } refused: { batch, error in
            batch.log.error("a message of the past could not be stored: \(error)")
            return false
        }
    }

    private mutating func take(
        _ info: WAWebMessageInfo,
        in chat: JID,
        before oldest: Model.Message?
    ) throws -> Bool {
        var info = info
        info.key.remoteJID = chat.description
        if info.hasMessageSecret, !info.message.messageContextInfo.hasMessageSecret {
            info.message.messageContextInfo.messageSecret = info.messageSecret
        }
        guard var arrival = try arrival(info) else { return false }
        if let oldest, arrival.id != oldest.id {
            arrival.time = Self.time(arrival.time, before: oldest.time)
        }
        guard let row = Effects.sort(arrival, own: own.main) as? Effects.NewRow else {
            return false
        }
        try noteName(info.pushName, of: arrival)
        var new = try row.row(arrival, in: &self)
        new.isRead = true
        if arrival.isFromMe { new.state = DeliveryState(info.status) }
        guard let stored = try transaction.insertOld(new) else { return false }
        if !stored.held.isEmpty { try apply(stored.held) }
        return true
    }

    /// When something was said that the phone has before the oldest message here.
    ///
    /// Both may bear one second, of which the oldest here has a part of a thousandth when it came in this way.
    private static func time(_ time: Timestamp, before oldest: Timestamp) -> Timestamp {
        guard (0..<1000).contains(time.milliseconds - oldest.milliseconds) else { return time }
        return Timestamp(milliseconds: oldest.milliseconds - 1)
    }

    /// Learns what somebody was called, where no name is known: what they are called now is not said here.
    private func noteName(_ name: String, of arrival: Arrival) throws {
        guard !arrival.isFromMe, name != "-", try transaction.name(of: arrival.sender) == nil
        else { return }
        try transaction.setPushName(name, for: arrival.sender)
    }
}

extension DeliveryState {
    /// How far an own message has come, as the phone knows it.
    fileprivate init(_ status: WAWebMessageInfo.Status) {
        switch status {
        case .error: self = .failed
        case .deliveryAck: self = .delivered
        case .read: self = .read
        case .played: self = .played
        default: self = .sent
        }
    }
}
