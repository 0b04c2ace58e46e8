import Crypto
import Model
import Protobuf
import Stanzas
import Store
import WAProto

/// How a kind of content travels: one conformance each in a file of its own in `Contents/`, at the
/// name it has in `Model/Contents/`, and one line in ``WireContents/kinds``.
///
/// Kinds that never travel (waiting, unavailable, lines of the chat itself) have none.
protocol WireContent: MessageContent {
    /// Reads it from a message without wrappers; nil when that holds another kind.
    init?(_ message: WAMessage)

    /// Puts it into a message.
    func write(to message: inout WAMessage)

    /// What the stanza says of it.
    var traits: StanzaTraits { get }

    /// What a message that holds this kind says of what it answers, whom it names, and where it is from; nil
    /// when it says nothing, or holds another kind.
    static func context(of message: WAMessage) -> WAContextInfo?

    /// Has a message that holds this kind say so.
    static func setContext(_ context: WAContextInfo, of message: inout WAMessage)
}

extension WireContent {
    /// Most kinds travel like a text.
    var traits: StanzaTraits { .text }

    /// The content as it travels, with 32 random bytes to which later votes, edits and comments refer.
    func message(random: Randomness) -> WAMessage {
        var message = WAMessage()
        write(to: &message)
        message.messageContextInfo = WAMessageContextInfo.with {
            $0.messageSecret = random.bytes(32)
        }
        return message
    }
}

/// The kinds of content that travel.
enum WireContents {
    /// Every kind, the most frequent first; what none of them reads is an `UnsupportedContent`.
    static let kinds: [any WireContent.Type] = [
        TextContent.self, LocationContent.self, ContactCardContent.self, GroupInviteContent.self,
        ImageContent.self, VideoContent.self, AudioContent.self, DocumentContent.self,
        StickerContent.self, AlbumContent.self,
    ]

    /// What a message without wrappers holds; nil when none of the kinds is in it.
    static func read(_ message: WAMessage) -> (any WireContent)? {
        for kind in kinds {
            if let content = kind.init(message) { return content }
        }
        return nil
    }
}

extension Model.Message.Content {
    /// What a chat shows of a message without wrappers; nil when nothing of it is to be shown.
    init?(_ message: WAMessage) {
        if let content = WireContents.read(message) {
            self.init(content)
        } else if let content = UnsupportedContent(message) {
            self.init(content)
        } else {
            return nil
        }
    }
}

extension WAMessage {
    /// The id of the message that this one without wrappers answers; nil when it answers none.
    var quoted: MessageID? {
        for kind in WireContents.kinds {
            guard let id = kind.context(of: self)?.stanzaID else { continue }
            return id.isEmpty ? nil : MessageID(id)
        }
        return nil
    }

    /// The timer of its chat, as this message without wrappers tells it; nil when it does not.
    var timer: ChatTimer? {
        for kind in WireContents.kinds {
            guard let context = kind.context(of: self), context.hasExpiration else { continue }
            return ChatTimer(
                seconds: context.expiration,
                time: Timestamp(seconds: context.ephemeralSettingTimestamp)
            )
        }
        return nil
    }

    /// The same for a chat with a timer; as it is when it is of a kind that knows of none.
    func disappearing(by timer: ChatTimer) -> WAMessage {
        var message = self
        for kind in WireContents.kinds where kind.init(self) != nil {
            var context = kind.context(of: self) ?? WAContextInfo()
            context.expiration = timer.seconds
            if timer.time.seconds > 0 { context.ephemeralSettingTimestamp = timer.time.seconds }
            kind.setContext(context, of: &message)
            break
        }
        return message
    }

    /// What the stanza says of this message, whatever it is.
    var traits: StanzaTraits {
        let message = unwrapped
        for effect in Effects.kinds {
            if let traits = effect.traits(of: message) { return traits }
        }
        return WireContents.read(message)?.traits ?? .text
    }
}
