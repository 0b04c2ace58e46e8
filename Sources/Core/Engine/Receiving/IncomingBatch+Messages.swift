import BinaryNode
import Log
import Model
import Protobuf
import Stanzas
import Store
import WAProto

extension IncomingBatch {
    /// Takes in a message: decrypts it, does what it says, and chooses the confirmation.
    mutating func takeMessage(_ node: Node) throws {
        var message: IncomingMessage
        do {
            message = try IncomingMessage(node, own: own)
            message.time = past(message.time)
        } catch {
            return confirm(node, refusal: .parseError)
        }
        try learn(message.sender, message.senderAlternate)
        try learn(message.chat, message.chatAlternate)
        if message.isFromPhone { outcome.ownName = message.pushName ?? outcome.ownName }
        if message.chat.isNewsletter {
            try takePost(message)
            return confirm(node)
        }
        guard !message.encrypted.isEmpty else {
            guard let kind = message.unavailable else {
                return confirm(node, refusal: .unrecognizedStanza)
            }
            try insert(placeholder: .unavailable(kind: kind), for: message)
            if kind.isEmpty { try askPhone(for: message) }
            return confirm(node)
        }
        try take(decrypt(message), of: message, node)
    }

    /// Takes in what a channel says, which anybody may read; other stanzas of channels, such as counts of
    /// reactions, say nothing.
    private mutating func takePost(_ message: IncomingMessage) throws {
        guard let bytes = message.plaintext else { return }
        guard let content = try? WAMessage(serializedBytes: bytes) else {
            return log.warning("what a channel said cannot be read")
        }
        try apply(Plaintext(message: content, encoded: bytes), of: message, in: message.chat)
    }

    private mutating func take(
        _ decryption: Decryption,
        of message: IncomingMessage,
        _ node: Node
    ) throws {
        switch decryption {
        case .read(let contents):
            try acceptOnce(contents, of: message)
            confirmDelivery(of: message, node)
        case .unrecognized(let kind):
            // The server has done its part: what it brought cannot be opened by any resend.
            guard kind != "msmsg" else {
                guard try takeBotAnswer(message, node) else {
                    return confirm(node, refusal: .missingMessageSecret)
                }
                return confirmDelivery(of: message, node)
            }
            try insert(placeholder: .unavailable(kind: kind), for: message)
            confirmDelivery(of: message, node)
        case .notAMessage: confirm(node, refusal: .invalidProtobuf)
        case .refused: confirm(node)
        case .failed(let failure):
            for content in failure.contents { try accept(content, of: message) }
            if message.category != "peer", failure.leavesGap, !failure.part.hidesFailure {
                try insert(placeholder: .waiting, for: message)
                try askPhone(for: message, after: PhoneAsking.patience)
            }
            try askAgain(for: message, failure, node)
            confirm(node)
        }
    }

    private mutating func confirmDelivery(of message: IncomingMessage, _ node: Node) {
        let kind: DeliveryReceipt.Kind =
            message.isFromMe ? .sender : isAvailable ? .active : .inactive
        outcome.replies.append(DeliveryReceipt(of: node, kind: kind).node)
        if message.isFromMe, message.category == "peer" {
            outcome.replies.append(PeerReceipt(id: message.id, own: own.phone).node)
        }
    }

    /// Tells the own phone that a notice of history was taken.
    mutating func confirmHistory(_ id: MessageID) {
        outcome.replies.append(PeerReceipt(id: id, own: own.phone, kind: .history).node)
        outcome.hasHistory = true
    }

    /// Does what a message says, unless that was done before; what leaves no row is kept in mind by its id.
    private mutating func acceptOnce(_ contents: [Plaintext], of message: IncomingMessage) throws {
        guard !contents.isEmpty, try !isHandled(message) else { return }
        hasRow = false
        for content in contents { try accept(content, of: message) }
        guard !hasRow, message.category != "peer" else { return }
        try transaction.noteHandled(message.id, from: canonical(message.sender))
    }

    /// Whether a message was dealt with before and left no row.
    mutating func isHandled(_ message: IncomingMessage) throws -> Bool {
        try transaction.isHandled(message.id, from: canonical(message.sender))
    }

    /// Does what one ciphertext's content says.
    private mutating func accept(_ decrypted: Plaintext, of message: IncomingMessage) throws {
        guard let copy = decrypted.message.sentCopy else {
            return try apply(decrypted, of: message, in: message.chat)
        }
        // Only an own device may say what this account sent.
        guard message.isFromMe else {
            return log.warning("a copy of an own message by somebody else was dropped")
        }
        let isUnplaced = message.chat == message.sender.bare
        try apply(
            Plaintext(message: copy.message, encoded: copy.message.serializedBytes()),
            of: message,
            in: isUnplaced ? copy.chat ?? message.chat : message.chat
        )
    }

    private mutating func apply(
        _ content: Plaintext,
        of message: IncomingMessage,
        in chat: JID
    ) throws {
        try noteName(of: message)
        let arrival = Arrival(
            chat: try place(of: message, in: chat),
            sender: try canonical(message.sender),
            id: message.id,
            isFromMe: message.isFromMe,
            time: message.time,
            message: content.message.unwrapped,
            encoded: content.encoded,
            category: message.category,
            isFromPhone: message.isFromPhone
        )
        try Effects.sort(arrival, own: own.main)?.apply(arrival, in: &self)
    }

    /// What somebody sends to a list of theirs is, here, said in their own chat.
    private mutating func place(of message: IncomingMessage, in chat: JID) throws -> JID {
        let isListed = chat.isBroadcast && chat != .status && !message.isFromMe
        return try canonical(isListed ? message.sender : chat)
    }

    private mutating func noteName(of message: IncomingMessage) throws {
        if let name = message.chatUsername, message.chat.isPerson, message.isFromMe {
            try transaction.setUsername(name, for: try canonical(message.chat))
        }
        guard !message.isFromMe else { return }
        let sender = try canonical(message.sender)
        if let name = message.username { try transaction.setUsername(name, for: sender) }
        if let name = message.pushName { try transaction.setPushName(name, for: sender) }
    }

    /// Puts a row into its chat that holds the place of what is not here.
    private mutating func insert(
        placeholder: Model.Message.Content,
        for message: IncomingMessage
    ) throws {
        try noteName(of: message)
        try insert(
            NewMessage(
                chat: try place(of: message, in: message.chat),
                id: message.id,
                sender: try canonical(message.sender),
                isFromMe: message.isFromMe,
                time: message.time,
                content: placeholder
            )
        )
    }

    /// Puts a row into its chat, and does to it what waited for it; a duplicate changes nothing.
    mutating func insert(_ new: NewMessage) throws {
        hasRow = true
        guard let stored = try transaction.insert(new) else { return }
        if !stored.held.isEmpty { try apply(stored.held) }
    }
}

extension IncomingMessage {
    /// Whether the account's own phone sent it.
    fileprivate var isFromPhone: Bool { isFromMe && sender.device == 0 }
}

extension WAMessage {
    /// What another own device sent, and where; nil when this is no copy of such a message.
    fileprivate var sentCopy: (message: WAMessage, chat: JID?)? {
        guard hasDeviceSentMessage else { return nil }
        var content = deviceSentMessage.message
        if !content.hasMessageContextInfo, hasMessageContextInfo {
            content.messageContextInfo = messageContextInfo
        }
        return (content, JID(deviceSentMessage.destinationJID)?.bare)
    }
}
