import Model
import Protobuf
import Stanzas
import Store
import WAProto

extension Effects {
    /// Other words of a message, event or poll, encrypted with the secret of what they replace.
    ///
    /// - Source: whatsmeow `msgsecret.go` (`DecryptSecretEncryptedMessage`).
    struct SecretEdit: RowEffect {
        let target: Target
        private let use: AddOnSecret.Use
        private let sealed: AddOnSecret.Sealed

        init?(_ arrival: Arrival, own: JID) {
            guard arrival.message.hasSecretEncryptedMessage else { return nil }
            let edit = arrival.message.secretEncryptedMessage
            guard let target = Target(edit.targetMessageKey, of: arrival, own: own),
                let use = AddOnSecret.Use(edit.secretEncType)
            else { return nil }
            self.target = target
            self.use = use
            sealed = AddOnSecret.Sealed(payload: edit.encPayload, iv: edit.encIV)
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool {
            guard !row.content.isPlaceholder else { return false }
            guard row.sender == arrival.sender,
                let plain = try batch.open(sealed, for: use, of: row, by: arrival),
                let opened = try? WAMessage(serializedBytes: plain).unwrapped
            else { return true }
            let isWrapped = opened.hasProtocolMessage && opened.protocolMessage.hasEditedMessage
            let message = isWrapped ? opened.protocolMessage.editedMessage.unwrapped : opened
            guard let content = Model.Message.Content(message), content.kind == row.content.kind
            else { return true }
            let context = try MessageContext(message, in: row.chat) { try batch.canonical($0) }
            let edited = try batch.transaction.edit(
                row: row.row,
                to: content,
                mentions: context?.mentions ?? [],
                at: arrival.time,
                encoded: try message.keepingSecret(of: row, in: batch.transaction)
            )
            guard let edited else { return true }
            try batch.transaction.record(
                MessageEdited(message: edited, previous: row.content, time: arrival.time)
            )
            return true
        }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            guard message.hasSecretEncryptedMessage else { return nil }
            let kind: [String: String] =
                switch message.secretEncryptedMessage.secretEncType {
                case .eventEdit: ["event_type": "edit"]
                case .pollEdit, .pollAddOption: ["polltype": "edit"]
                default: [:]
                }
            return StanzaTraits(edit: .messageEdit, hidesFailure: true, meta: kind)
        }
    }
}

extension AddOnSecret.Use {
    /// What a kind of edit is encrypted for; nil for one that changes nothing here.
    fileprivate init?(_ kind: WASecretEncryptedMessage.SecretEncType) {
        switch kind {
        case .eventEdit: self = .eventEdit
        case .messageEdit: self = .messageEdit
        case .pollEdit: self = .pollEdit
        case .pollAddOption: self = .pollOption
        default: return nil
        }
    }
}
