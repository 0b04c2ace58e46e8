import Model
import Protobuf
import Stanzas
import Store
import WAProto

// What a message says besides its content: read from what arrives, written for what leaves.

extension MessageContext {
    /// Reads what a message without wrappers says; nil when that is nothing.
    ///
    /// - Parameters:
    ///   - message: The message.
    ///   - chat: Its chat, as it is stored.
    ///   - canonical: The address that somebody is stored under.
    /// - Throws: What `canonical` throws.
    init?(
        _ message: WAMessage,
        in chat: JID,
        canonical: (JID) throws -> JID
    ) rethrows {
        guard let context = WireContents.context(of: message) else { return nil }
        let named = context.mentionedJID.prefix(MessageContext.mostMentions)
            .compactMap { JID($0) }.filter { $0.isPerson && $0.isStorable }
        let isForwarded = context.isForwarded || context.forwardingScore > 0
        self.init(
            quote: try Quote(context, in: chat, canonical: canonical),
            mentions: try named.map { try canonical($0) },
            forwards: isForwarded ? max(1, Int(context.forwardingScore)) : 0,
            advertisement: Advertisement(context)
        )
        if isEmpty { return nil }
    }
}

extension Quote {
    fileprivate init?(
        _ context: WAContextInfo,
        in chat: JID,
        canonical: (JID) throws -> JID
    ) rethrows {
        let id = MessageID(context.stanzaID)
        // A quote that cannot be stored is no reason to lose what was said.
        guard !context.stanzaID.isEmpty, id.isStorable else { return nil }
        let elsewhere = try Self.storable(context.remoteJID).map { try canonical($0) }
        let content =
            context.hasQuotedMessage
            ? Model.Message.Content(context.quotedMessage.unwrapped) : nil
        self.init(
            id: id,
            sender: try Self.storable(context.participant).map { try canonical($0) },
            chat: elsewhere == chat ? nil : elsewhere,
            kind: content?.kind,
            preview: content?.preview ?? ""
        )
    }

    private static func storable(_ text: String) -> JID? {
        JID(text).flatMap { $0.bare.isStorable ? $0.bare : nil }
    }
}

extension Advertisement {
    fileprivate init?(_ context: WAContextInfo) {
        guard context.hasExternalAdReply else { return nil }
        let reply = context.externalAdReply
        self.init(
            title: reply.title,
            body: reply.body,
            url: reply.sourceURL.unlessEmpty,
            id: reply.sourceID.unlessEmpty
        )
    }
}

extension WAContextInfo {
    /// Says that a stored message is answered.
    ///
    /// - Parameters:
    ///   - quoted: The message.
    ///   - payload: The message as it is kept; nil when it is not.
    ///   - author: Its author, as the chat names people.
    ///   - chat: The chat that the answer goes to.
    ///
    /// - Source: whatsmeow `send.go`, Baileys `src/Utils/messages.ts` (`generateWAMessageFromContent`).
    mutating func quote(
        _ quoted: Model.Message,
        payload: [UInt8]?,
        author: JID,
        from chat: JID
    ) {
        stanzaID = quoted.id.text
        participant = author.description
        quotedMessage = WAMessage(quoting: quoted, payload)
        if quoted.chat != chat { remoteJID = quoted.chat.description }
    }
}

extension WAMessage {
    /// A message as an answer brings it along: alone, without what it answered itself, and without its secret.
    fileprivate init(quoting quoted: Model.Message, _ payload: [UInt8]?) {
        var message = payload.flatMap { try? WAMessage(serializedBytes: $0) }?.unwrapped
        if message.flatMap(Model.Message.Content.init) == nil {
            message = WAMessage.with {
                guard let content = quoted.content.value as? any WireContent else {
                    return $0.conversation = quoted.content.preview
                }
                content.write(to: &$0)
            }
        }
        self = message ?? WAMessage()
        clearMessageContextInfo()
        if WireContents.context(of: self) != nil { self = changingContext { $0 = WAContextInfo() } }
    }
}

extension Transaction {
    /// How people are named in a chat: by LID or by number.
    ///
    /// - Parameters:
    ///   - person: Somebody, by any address.
    ///   - chat: The chat, as it is stored.
    /// - Returns: Their address there, without device; the one that was given when the other is not known.
    /// - Throws: `SQLiteError`.
    func address(of person: JID, in chat: JID) throws -> JID {
        guard person.isPerson else { return person }
        let isPhone =
            chat.isGroup
            ? try isLIDAddressed(chat) == false : try chat.isPerson && lidMigration == .no
        let found = isPhone ? try phone(for: person) : try lid(for: person)
        return (found ?? person).bare
    }
}
