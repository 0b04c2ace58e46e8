import Crypto
import Model
import Protobuf
import Stanzas
import Store
import WAProto

/// How a kind of content is read: one conformance each in a file of its own in `Contents/`, at the
/// name it has in `Model/Contents/`, and one line in ``WireContents/read``, unless it leaves from here as well.
protocol ReceivedContent: MessageContent {
    /// Reads it from a message without wrappers; nil when that holds another kind.
    init?(_ message: WAMessage)

    /// What a message that holds this kind says of what it answers, whom it names, and where it is from; nil
    /// when it says nothing, or holds another kind.
    static func context(of message: WAMessage) -> WAContextInfo?
}

/// How a kind of content travels that leaves from here as well: one line in ``WireContents/kinds``.
///
/// Kinds that never travel (waiting, unavailable, lines of the chat itself) are neither.
protocol WireContent: ReceivedContent {
    /// Puts it into a message.
    func write(to message: inout WAMessage)

    /// What the stanza says of it.
    var traits: StanzaTraits { get }

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
    /// Every kind that is sent, the most frequent first.
    static let kinds: [any WireContent.Type] = [
        TextContent.self, LocationContent.self, ContactCardContent.self, GroupInviteContent.self,
        PollContent.self, EventContent.self, LiveLocationContent.self,
        PhoneNumberRequestContent.self,
        ImageContent.self, VideoContent.self, AudioContent.self, DocumentContent.self,
        StickerContent.self, AlbumContent.self,
    ]

    /// Every kind that others send and martlet does not; what is of neither list is an `UnsupportedContent`.
    static let received: [any ReceivedContent.Type] = [
        InteractiveContent.self, ChoiceContent.self, ProductContent.self, OrderContent.self,
        ChannelInviteContent.self, CallLogContent.self, StickerPackContent.self,
        PollResultContent.self, PhoneNumberSharedContent.self,
    ]

    private static let all: [any ReceivedContent.Type] = kinds + received

    /// What a message without wrappers holds; nil when none of the kinds is in it.
    static func read(_ message: WAMessage) -> (any ReceivedContent)? {
        for kind in all {
            if let content = kind.init(message) { return content }
        }
        return nil
    }

    /// What a message without wrappers says of what it answers and the like; nil when it says nothing.
    static func context(of message: WAMessage) -> WAContextInfo? {
        for kind in all {
            if let context = kind.context(of: message) { return context }
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
    /// The timer of its chat, as this message without wrappers tells it; nil when it does not.
    var timer: ChatTimer? {
        guard let context = WireContents.context(of: self), context.hasExpiration else {
            return nil
        }
        return ChatTimer(
            seconds: context.expiration,
            time: Timestamp(seconds: context.ephemeralSettingTimestamp)
        )
    }

    /// The same for a chat with a timer; as it is when it is of a kind that knows of none.
    func disappearing(by timer: ChatTimer) -> WAMessage {
        changingContext { context in
            context.expiration = timer.seconds
            if timer.time.seconds > 0 { context.ephemeralSettingTimestamp = timer.time.seconds }
        }
    }

    /// The same saying something else of what it answers and the like; as it is when it is of a kind that says
    /// nothing of it.
    func changingContext(_ change: (inout WAContextInfo) -> Void) -> WAMessage {
        var message = self
        for kind in WireContents.kinds where kind.init(self) != nil {
            var context = kind.context(of: self) ?? WAContextInfo()
            change(&context)
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
        return (WireContents.read(message) as? any WireContent)?.traits ?? .text
    }
}
