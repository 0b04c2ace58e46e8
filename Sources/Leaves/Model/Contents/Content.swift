extension Message {
    /// A content of any kind.
    ///
    ///     {"kind": "text", "text": "hello"}
    ///
    /// Written as the fields of its kind, and the kind's name first.
    public struct Content: Sendable {
        /// The content itself.
        public let value: any MessageContent

        /// Takes a content.
        public init(_ value: some MessageContent) { self.value = value }

        /// Every kind that there is, by which stored and journalled contents are read.
        public static let kinds: [any MessageContent.Type] = [
            TextContent.self, WaitingContent.self, UnavailableContent.self,
            UnsupportedContent.self, DeletedContent.self, LocationContent.self,
            ContactCardContent.self, GroupInviteContent.self, GroupNoticeContent.self,
            SecurityCodeChangedContent.self, OwnNumberChangedContent.self,
            TimerChangedContent.self, PollContent.self, PollResultContent.self,
            EventContent.self, LiveLocationContent.self, PhoneNumberRequestContent.self,
            PhoneNumberSharedContent.self, InteractiveContent.self, ChoiceContent.self,
            ProductContent.self, OrderContent.self, ChannelInviteContent.self,
            CallLogContent.self, StickerPackContent.self,
            RingingContent.self, CallContent.self,
            ImageContent.self, VideoContent.self, AudioContent.self, DocumentContent.self,
            StickerContent.self, AlbumContent.self,
        ]

        /// The kind of this name; nil for one that a newer martlet knows.
        public static func kind(named name: String) -> (any MessageContent.Type)? {
            kinds.first { $0.kind == name }
        }

        /// The kind's name.
        public var kind: String { type(of: value).kind }
        /// Whether nobody wrote it.
        public var isSystem: Bool { type(of: value).isSystem }
        /// Whether a content that says more replaces it.
        public var isPlaceholder: Bool { type(of: value).isPlaceholder }
        /// A line for the chat list and for notices.
        public var preview: String { value.preview }
        /// The words that search finds it by.
        public var words: String? { value.words }

        /// The content, when it is of this kind.
        public func `as`<C: MessageContent>(_ kind: C.Type) -> C? { value as? C }
    }
}

extension Message.Content: Hashable {
    /// Whether both are of one kind and say the same.
    public static func == (left: Self, right: Self) -> Bool { isSame(left.value, right.value) }

    /// Hashes kind and fields.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        value.hash(into: &hasher)
    }

    private static func isSame<C: MessageContent>(
        _ left: C,
        _ right: any MessageContent
    ) -> Bool {
        left == right as? C
    }
}

extension Message.Content: Codable {
    private enum Key: CodingKey { case kind }

    /// Reads a content by its kind; an unknown kind becomes an ``UnsupportedContent``.
    public init(from decoder: any Decoder) throws {
        let name = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .kind)
        guard let kind = Self.kind(named: name) else {
            self.init(UnsupportedContent(type: name))
            return
        }
        self.init(try kind.init(from: decoder))
    }

    /// Writes the kind's name and the fields.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind, forKey: .kind)
        try value.encode(to: encoder)
    }
}
