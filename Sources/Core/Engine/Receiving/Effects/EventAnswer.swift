import Model
import Protobuf
import Stanzas
import Store
import WAProto

extension Effects {
    /// Whether somebody comes to an event, encrypted with the event's secret.
    ///
    /// - Source: zapo `src/message/crypto`, Baileys `src/Utils/process-message.ts` (`decryptEventResponse`).
    struct EventAnswer: RowEffect {
        let target: Target
        private let sealed: AddOnSecret.Sealed

        init?(_ arrival: Arrival, own: JID) {
            guard arrival.message.hasEncEventResponseMessage else { return nil }
            let answer = arrival.message.encEventResponseMessage
            guard let target = Target(answer.eventCreationMessageKey, of: arrival, own: own) else {
                return nil
            }
            self.target = target
            sealed = AddOnSecret.Sealed(payload: answer.encPayload, iv: answer.encIV)
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool {
            guard row.content.kind == EventContent.kind else { return !row.content.isPlaceholder }
            guard let plain = try batch.open(sealed, for: .response, of: row, by: arrival),
                let told = try? WAEventResponseMessage(serializedBytes: plain),
                let kind = EventResponse.Kind(told.response)
            else { return true }
            let response = EventResponse(
                person: arrival.sender,
                isFromMe: arrival.isFromMe,
                response: kind,
                guests: max(0, Int(told.extraGuestCount)),
                time: arrival.moment(told.hasTimestampMS ? told.timestampMS : 0)
            )
            guard try batch.transaction.note(response, row: row.row) else { return true }
            try batch.transaction.record(
                EventAnswered(
                    chat: row.chat,
                    message: row.id,
                    author: row.sender,
                    person: response.person,
                    response: response.response,
                    guests: response.guests,
                    isFromMe: response.isFromMe,
                    time: response.time
                )
            )
            return true
        }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            guard message.hasEncEventResponseMessage else { return nil }
            return StanzaTraits(type: "event", hidesFailure: true, meta: ["event_type": "response"])
        }
    }
}

extension EventResponse.Kind {
    /// Reads an answer; nil for one that nobody knows.
    fileprivate init?(_ response: WAEventResponseMessage.EventResponseType) {
        switch response {
        case .going: self = .going
        case .notGoing: self = .notGoing
        case .maybe: self = .maybe
        default: return nil
        }
    }

    /// The answer as it travels.
    var wire: WAEventResponseMessage.EventResponseType {
        switch self {
        case .going: .going
        case .notGoing: .notGoing
        case .maybe: .maybe
        }
    }
}
