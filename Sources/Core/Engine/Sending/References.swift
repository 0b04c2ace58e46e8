import Model
import Protobuf
import Stanzas
import Store
import WAProto

/// What a message that leaves is to say besides its content.
struct References: Hashable, Sendable {
    /// The message that it answers; nil for none.
    var quoted: MessageID?
    /// Who wrote that one; nil takes the one of that id.
    var quotedSender: JID?
    /// The chat that one is in; nil is the chat that the answer goes to.
    var quotedChat: JID?
    /// Whom it names.
    var mentions: [JID] = []
    /// How often it was forwarded, this time included; 0 for what is new.
    var forwards = 0

    /// Whether it says nothing.
    var isEmpty: Bool { self == References() }

    /// Has a message say so, and a text name people as its chat does.
    ///
    /// - Throws: ``EngineError/invalid(_:)`` when there is no such message, another number has it, or this kind
    ///   cannot say it.
    func write(
        to new: inout OutgoingMessage,
        _ message: inout WAMessage,
        for link: Link,
        in transaction: Transaction
    ) throws {
        guard !isEmpty else { return }
        let chat = try transaction.canonical(new.chat)
        var told = MessageContext(forwards: forwards)
        var named: [JID] = []
        for person in mentions {
            let address = try transaction.address(of: person, in: chat)
            Self.rename(person, to: address, in: &message)
            named.append(address)
            told.mentions.append(try transaction.canonical(person))
        }
        let quoted = try quotedMessage(chat, link, transaction)
        if let quoted {
            told.quote = Quote(
                id: quoted.id,
                sender: quoted.sender,
                chat: quoted.chat == chat ? nil : quoted.chat,
                kind: quoted.content.kind,
                preview: quoted.content.preview
            )
        }
        let payload = try quoted.flatMap { try transaction.payload(row: $0.row) }
        let author = try quoted.map { try transaction.address(of: $0.sender, in: chat) }
        message = message.changingContext { context in
            context.mentionedJID = named.map(\.description)
            if forwards > 0 {
                context.isForwarded = true
                context.forwardingScore = UInt32(clamping: forwards)
            }
            if let quoted, let author {
                context.quote(quoted, payload: payload, author: author, from: chat)
            }
        }
        guard WireContents.context(of: message) != nil else {
            throw EngineError.invalid("a message of this kind answers and names nobody")
        }
        if let content = Model.Message.Content(message) { new.content = content }
        new.context = told
    }

    private func quotedMessage(
        _ chat: JID,
        _ link: Link,
        _ transaction: Transaction
    ) throws -> Model.Message? {
        guard let quoted else { return nil }
        let found = try transaction.message(
            chat: quotedChat ?? chat,
            id: quoted,
            sender: quotedSender
        )
        guard let found, !found.content.isSystem else {
            throw EngineError.invalid("there is no message \(quoted) to answer")
        }
        try link.checkIsOwn(found, in: transaction)
        return found
    }

    /// A text names people by the part before the server of the address that the chat has for them.
    private static func rename(_ person: JID, to address: JID, in message: inout WAMessage) {
        guard person.user != address.user else { return }
        func renamed(_ text: String) -> String {
            var result = ""
            var rest = text[...]
            let name = "@\(person.user)"
            while let range = rest.firstRange(of: name) {
                result += rest[..<range.lowerBound]
                // A longer number begins the same.
                let goesOn = rest[range.upperBound...].first?.isNumber ?? false
                result += goesOn ? name : "@\(address.user)"
                rest = rest[range.upperBound...]
            }
            return result + rest
        }
        if message.hasConversation { message.conversation = renamed(message.conversation) }
        if message.hasExtendedTextMessage {
            message.extendedTextMessage.text = renamed(message.extendedTextMessage.text)
        }
    }
}
