import Model
import Protobuf
import Stanzas
import Store
import WAProto

extension Effects {
    /// A comment, encrypted with the secret of what it is about: a row of its own that answers that.
    ///
    /// - Source: whatsmeow `msgsecret.go` (`DecryptComment`).
    struct Comment: RowEffect {
        let target: Target
        private let sealed: AddOnSecret.Sealed

        init?(_ arrival: Arrival, own: JID) {
            guard arrival.message.hasEncCommentMessage else { return nil }
            let comment = arrival.message.encCommentMessage
            guard let target = Target(comment.targetMessageKey, of: arrival, own: own) else {
                return nil
            }
            self.target = target
            sealed = AddOnSecret.Sealed(payload: comment.encPayload, iv: comment.encIV)
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool {
            guard !row.content.isPlaceholder else { return false }
            guard let plain = try batch.open(sealed, for: .comment, of: row, by: arrival),
                let message = try? WAMessage(serializedBytes: plain).unwrapped,
                let content = Model.Message.Content(message)
            else { return true }
            let quote = Quote(
                id: row.id,
                sender: row.sender,
                kind: row.content.kind,
                preview: row.content.preview
            )
            try batch.insert(
                NewMessage(
                    chat: row.chat,
                    id: arrival.id,
                    sender: arrival.sender,
                    isFromMe: arrival.isFromMe,
                    time: arrival.time,
                    content: content,
                    context: MessageContext(quote: quote),
                    encoded: arrival.encoded
                )
            )
            return true
        }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            message.hasEncCommentMessage ? StanzaTraits(hidesFailure: true) : nil
        }
    }
}
