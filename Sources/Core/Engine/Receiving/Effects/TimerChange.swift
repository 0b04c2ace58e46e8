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
            guard try batch.transaction.setTimer(timer, of: arrival.chat) else { return }
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
