import BinaryNode
import Log
import Model
import Protobuf
import Stanzas
import Store
import WAProto

extension Intake {
    /// Takes in a message: decrypts, stores, and chooses the confirmation.
    mutating func takeMessage(_ node: Node) throws {
        let message: IncomingMessage
        do {
            message = try IncomingMessage(node, own: own)
        } catch {
            return confirm(node, refusal: .parseError)
        }
        try learn(message.sender, message.senderAlternate)
        try learn(message.chat, message.chatAlternate)
        if message.chat.isNewsletter { return confirm(node) }
        guard !message.encrypted.isEmpty else {
            guard let kind = message.unavailable else {
                return confirm(node, refusal: .unrecognizedStanza)
            }
            try store(.unavailable(kind: kind), of: message, chat: message.chat, encoded: nil)
            return confirm(node)
        }
        switch try decrypt(message) {
        case .read(let contents):
            for content in contents { try accept(content, of: message) }
            confirmDelivery(of: message, node)
        case .unrecognized: confirm(node, refusal: .unrecognizedStanza)
        case .notAMessage: confirm(node, refusal: .invalidProtobuf)
        case .failed(let part, let contents, let needsKeys):
            for content in contents { try accept(content, of: message) }
            if message.category != "peer", !part.hidesFailure {
                try store(.waiting, of: message, chat: message.chat, encoded: nil)
            }
            try askAgain(for: message, part: part, node, withKeys: needsKeys)
            confirm(node)
        }
    }

    private mutating func confirmDelivery(of message: IncomingMessage, _ node: Node) {
        let kind: DeliveryReceipt.Kind =
            message.isFromMe ? .sender : isActive ? .active : .inactive
        outcome.replies.append(DeliveryReceipt(of: node, kind: kind).node)
        if message.isFromMe, message.category == "peer" {
            outcome.replies.append(PeerReceipt(id: message.id, own: own.phone).node)
        }
    }

    /// Stores what one ciphertext held.
    private mutating func accept(_ decrypted: WAMessage, of message: IncomingMessage) throws {
        var content = decrypted
        var chat = message.chat
        if decrypted.hasDeviceSentMessage {
            // Only an own device may say what this account sent.
            guard message.isFromMe else {
                return log.warning("a copy of an own message by somebody else was dropped")
            }
            content = decrypted.deviceSentMessage.message
            if chat == message.sender.bare,
                let named = JID(decrypted.deviceSentMessage.destinationJID)
            {
                chat = named.bare
            }
            if !content.hasMessageContextInfo, decrypted.hasMessageContextInfo {
                content.messageContextInfo = decrypted.messageContextInfo
            }
        }
        let encoded = content.serializedBytes()
        if message.category == "peer" {
            guard message.isFromMe else { return }
            return try transaction.keepPeerMessage(
                id: message.id,
                time: message.time,
                encoded: encoded
            )
        }
        guard let shown = content.unwrapped.shown else { return }
        try store(shown, of: message, chat: chat, encoded: encoded)
    }

    /// Puts a message's row into its chat; a duplicate changes nothing.
    private mutating func store(
        _ content: Model.Message.Content,
        of message: IncomingMessage,
        chat: JID,
        encoded: [UInt8]?
    ) throws {
        let sender = try canonical(message.sender)
        // What somebody sends to a list of theirs is, here, said by them alone.
        let isListed = chat.isBroadcast && chat != .status && !message.isFromMe
        if !message.isFromMe, let name = message.pushName, !name.isEmpty {
            _ = try transaction.setPushName(name, for: sender)
        }
        let new = NewMessage(
            chat: isListed ? sender : try canonical(chat),
            id: message.id,
            sender: sender,
            isFromMe: message.isFromMe,
            time: message.time,
            content: content,
            state: message.isFromMe ? .sent : nil,
            isRead: message.isFromMe,
            encoded: encoded
        )
        _ = try transaction.insert(new)
    }
}
