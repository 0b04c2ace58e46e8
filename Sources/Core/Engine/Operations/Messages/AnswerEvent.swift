import Commands
import Model
import Protobuf
import WAProto

/// - Source: Baileys `src/Utils/process-message.ts` (`decryptEventResponse`), zapo `src/message/crypto`.
extension AnswerEvent: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let (response, guests) = (response, guests ?? 0)
        guard (0...100).contains(guests) else { throw .invalid("guests takes 0 to 100") }
        try await account.act(on: message, of: sender, in: chat) { target in
            guard let event = target.message.content.as(EventContent.self) else {
                throw EngineError.invalid("the message is no event")
            }
            guard !event.isCanceled else { throw EngineError.invalid("the event was cancelled") }
            guard guests == 0 || event.allowsGuests else {
                throw EngineError.invalid("nobody may bring others to this event")
            }
            let answer = WAEventResponseMessage.with {
                $0.response = response.wire
                $0.timestampMS = target.now.milliseconds
                if guests > 0 { $0.extraGuestCount = Int32(clamping: guests) }
            }
            let sealed = try target.seal(answer.serializedBytes(), for: .response)
            return WAMessage.with {
                $0.encEventResponseMessage = WAEncEventResponseMessage.with {
                    $0.eventCreationMessageKey = target.key
                    $0.encPayload = sealed.payload
                    $0.encIV = sealed.iv
                }
            }
        }
        return Done()
    }
}
