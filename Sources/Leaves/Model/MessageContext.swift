/// What a message says besides its content: what it answers, whom it names, how far it has been passed on.
public struct MessageContext: Hashable, Sendable {
    /// What it answers; nil when it answers nothing.
    public var quote: Quote?
    /// Whom it names, without device; the text has `@` and the part before the server of each.
    public var mentions: [JID]
    /// How often it was forwarded before; 0 for what its sender wrote.
    public var forwards: Int
    /// The advertisement that led its sender here; nil when none did.
    public var advertisement: Advertisement?
    /// Whom alone an own status post was for, without device; nil for those whom the privacy settings name.
    public var viewers: [JID]?

    /// Creates a context from its parts.
    public init(
        quote: Quote? = nil,
        mentions: [JID] = [],
        forwards: Int = 0,
        advertisement: Advertisement? = nil,
        viewers: [JID]? = nil
    ) {
        self.quote = quote
        self.mentions = mentions
        self.forwards = forwards
        self.advertisement = advertisement
        self.viewers = viewers
    }

    /// Whether it says nothing.
    public var isEmpty: Bool { self == MessageContext() }
}

extension MessageContext: Codable {
    private enum CodingKeys: CodingKey { case quote, mentions, forwards, advertisement, viewers }

    /// Reads a context; what it does not say may be left out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            quote: try fields.decodeIfPresent(Quote.self, forKey: .quote),
            mentions: try fields.decodeIfPresent([JID].self, forKey: .mentions) ?? [],
            forwards: try fields.decodeIfPresent(Int.self, forKey: .forwards) ?? 0,
            advertisement: try fields.decodeIfPresent(
                Advertisement.self,
                forKey: .advertisement
            ),
            viewers: try fields.decodeIfPresent([JID].self, forKey: .viewers)
        )
    }
}

/// The message that another one answers, as the answer shows it.
public struct Quote: Hashable, Sendable, Codable {
    /// The message.
    public var id: MessageID
    /// Who wrote it, without device; nil when the answer does not say.
    public var sender: JID?
    /// The chat it is in, when that is another one than the answer's, such as the status posts.
    public var chat: JID?
    /// The kind of its content; nil when the answer brought none along.
    public var kind: String?
    /// A line of it; outside text as it came, not yet cleaned.
    public var preview: String

    /// Creates a quote from its parts.
    public init(
        id: MessageID,
        sender: JID? = nil,
        chat: JID? = nil,
        kind: String? = nil,
        preview: String = ""
    ) {
        self.id = id
        self.sender = sender
        self.chat = chat
        self.kind = kind
        self.preview = preview
    }
}

/// The advertisement from which somebody began to write; outside text as it came, not yet cleaned.
public struct Advertisement: Hashable, Sendable, Codable {
    /// Its title.
    public var title: String
    /// Its words.
    public var body: String
    /// Where it leads; nil when it does not say.
    public var url: String?
    /// What its service calls it; nil when it does not say.
    public var id: String?

    /// Creates one from its parts.
    public init(title: String, body: String, url: String? = nil, id: String? = nil) {
        self.title = title
        self.body = body
        self.url = url
        self.id = id
    }
}
