import Commands
import Crypto
import Model
import Protobuf
import Store
import WAProto

extension ForwardMessage: Operation {
    func run(on account: Account) async throws(CommandError) -> Model.Message {
        let link = account.link
        let (original, payload) = try await account.stored(message, in: chat, of: sender) {
            try link.checkIsOwn($0, in: $1)
        }
        let random = account.options.random
        guard let wire = original.forwarded(payload, secret: random.bytes(32)) else {
            throw .invalid("a message of this kind cannot be forwarded")
        }
        guard !wire.needsUpload else {
            throw .invalid("its file is not uploaded yet; forward it once it has left")
        }
        // What is passed on of one's own is new to whoever gets it.
        let forwards = (original.context?.forwards ?? 0) + (original.isFromMe ? 0 : 1)
        return try await account.carryOut { () throws(EngineError) in
            try await account.outbox.send(
                ComposedMessage(
                    to: to,
                    content: original.content,
                    message: wire,
                    id: id,
                    key: key,
                    references: References(forwards: forwards)
                )
            )
        }
    }
}

extension Model.Message {
    /// The message as another chat gets it: what it answered and whom it named stays behind; nil for a kind that
    /// does not leave from here.
    ///
    /// - Source: Baileys `src/Utils/messages.ts` (`generateForwardMessageContent`).
    fileprivate func forwarded(_ payload: [UInt8]?, secret: [UInt8]) -> WAMessage? {
        guard let content = content.value as? any WireContent, !(content is PollContent)
        else { return nil }
        var wire = WAMessage()
        if let payload, let stored = try? WAMessage(serializedBytes: payload).unwrapped,
            WireContents.read(stored) != nil
        {
            wire = stored
        } else {
            content.write(to: &wire)
        }
        if WireContents.context(of: wire) != nil {
            wire = wire.changingContext { $0 = WAContextInfo() }
        }
        wire.messageContextInfo = WAMessageContextInfo.with { $0.messageSecret = secret }
        return wire
    }
}
