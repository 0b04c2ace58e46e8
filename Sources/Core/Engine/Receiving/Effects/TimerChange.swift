import Log
import Model
import Store
import WAProto

extension Effects {
    /// One side of a chat between two people sets how long messages stay.
    ///
    /// - Source: whatsmeow `send.go` (`SetDisappearingTimer`), Baileys `src/Utils/process-message.ts`.
    struct TimerChange: Effect {
        private let timer: ChatTimer

        init?(_ arrival: Arrival, own: JID) {
            // What holds in a group the server says.
            guard arrival.chat.isPerson, arrival.message.hasProtocolMessage else { return nil }
            let told = arrival.message.protocolMessage
            guard told.hasType, told.type == .ephemeralSetting else { return nil }
            let time = Timestamp(seconds: told.ephemeralSettingTimestamp)
            timer = ChatTimer(
                seconds: told.ephemeralExpiration,
                time: told.hasEphemeralSettingTimestamp ? time : arrival.time
            )
        }

        func apply(_ arrival: Arrival, in batch: inout IncomingBatch) throws {
            guard try batch.take(timer, of: arrival.chat) else { return }
            _ = try batch.transaction.insert(
                NewMessage(
                    chat: arrival.chat,
                    id: MessageID("timer \(arrival.id)"),
                    sender: arrival.sender,
                    isFromMe: arrival.isFromMe,
                    time: arrival.time,
                    content: Model.Message.Content(
                        TimerChangedContent(seconds: Int(timer.seconds), by: arrival.sender)
                    ),
                    isRead: true
                )
            )
            try batch.transaction.record(
                ChatTimerChanged(
                    chat: arrival.chat,
                    by: arrival.sender,
                    isFromMe: arrival.isFromMe,
                    seconds: Int(timer.seconds),
                    time: arrival.time
                )
            )
        }
    }
}

extension IncomingBatch {
    /// Keeps a timer that somebody told; one that is offered nowhere is not kept.
    ///
    /// - Returns: Whether messages stay for another time now.
    /// - Throws: What the database says.
    @discardableResult
    func take(_ timer: ChatTimer, of chat: JID) throws -> Bool {
        // From an hour to a year; phones offer a day, a week and ninety days at present.
        guard timer.seconds == 0 || (3600...31_622_400).contains(timer.seconds) else {
            log.warning("a timer of \(timer.seconds) seconds is not kept")
            return false
        }
        // One that claims to be of the future would be followed by no other until then.
        let known = ChatTimer(seconds: timer.seconds, time: past(timer.time))
        return try transaction.setTimer(known, of: chat)
    }
}
