import Crypto
import Model
import Protobuf
import Stanzas
import Store

extension Outbox {
    /// Puts a message into its chat and into the outbox; it is on the disk when this returns.
    ///
    /// Callers that come at the same time share one commit, and what they send is sealed in it.
    ///
    /// - Parameters:
    ///   - composed: The message.
    ///   - alongside: What is written with it; where that throws, nothing is.
    /// - Returns: The message as stored, in state ``DeliveryState/queued``; with a key that was used before
    ///   the message of that time, as it is now.
    /// - Throws: ``EngineError/invalid(_:)`` when it cannot be sent there, is too long, or its id is in use;
    ///   ``EngineError/keyInUse`` when its key was used for something else.
    nonisolated func send(
        _ composed: ComposedMessage,
        alongside: @escaping @Sendable (Transaction) throws -> Void = { _ in }
    ) async throws(EngineError) -> Model.Message {
        let (chat, payload) = try checked(composed)
        let own = try OwnAddresses(try link.credentials())
        let time = link.serverNow
        let fresh = try link.newMessageID()
        let new = OutgoingMessage(
            chat: chat,
            id: composed.id ?? fresh,
            sender: own.main,
            time: time,
            content: composed.content,
            payload: payload,
            key: composed.key
        )
        let enqueued = try await submit(to: chat) { [link] transaction in
            try alongside(transaction)
            var new = new
            var message = composed.message
            try composed.references.write(to: &new, &message, for: link, in: transaction)
            if case .chosen(let viewers) = composed.post {
                var context = new.context ?? MessageContext()
                context.viewers = try viewers.map { try transaction.canonical($0) }
                new.context = context
            }
            // Without it the recipient is told that the sender knows of no timer.
            if chat.isPerson || chat.isGroup, let timer = try transaction.timer(of: chat),
                timer.seconds > 0
            {
                message = message.disappearing(by: timer)
                new.payload = message.serializedBytes()
            } else if !composed.references.isEmpty {
                new.payload = message.serializedBytes()
            }
            try Self.check(new.payload)
            let enqueued = try transaction.enqueue(new)
            if case .queued(_, let lane) = enqueued { return (enqueued, [lane]) }
            return (enqueued, [])
        }
        switch enqueued {
        case .queued(let message, _): return message
        case .known(let message):
            guard composed.id == nil || composed.id == message.id else { throw .keyInUse }
            return message
        case .keyInUse: throw .keyInUse
        case .idInUse: throw .invalid("another message in this chat has this id")
        }
    }

    /// What cannot be sent is refused before it is stored.
    private nonisolated func checked(
        _ composed: ComposedMessage
    ) throws(EngineError) -> (chat: JID, payload: [UInt8]) {
        try Self.check(composed.to, composed.id, isPost: composed.post != nil)
        let payload = composed.message.serializedBytes()
        try Self.check(payload)
        return (composed.to.bare, payload)
    }

    /// Refuses a chat that messages do not go to, and an id that is none.
    nonisolated static func check(
        _ recipient: JID,
        _ id: MessageID?,
        isPost: Bool = false
    ) throws(EngineError) {
        let chat = recipient.bare
        guard
            chat.isPerson || chat.isGroup || chat.isNewsletter || chat == .status && isPost,
            JID(chat.description) == chat
        else {
            throw .invalid("messages go to a person's phone number or LID, a group or a channel")
        }
        if let id = id?.text {
            let isPlain = id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x40 && $0 != 0x2F }
            guard isPlain, (1...128).contains(id.utf8.count) else {
                throw .invalid("an id has 1 to 128 letters, digits or signs, without @ and /")
            }
        }
    }

    /// Refuses what does not fit into a stanza for many devices.
    private nonisolated static func check(_ payload: [UInt8]) throws(EngineError) {
        guard payload.count <= ComposedMessage.longestMessage else {
            throw .invalid(
                "a message has at most \(ComposedMessage.longestMessage) bytes; this one has \(payload.count)"
            )
        }
    }
}
