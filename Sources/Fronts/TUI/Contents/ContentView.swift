import Canvas
import Model
import Settings

/// How a kind of content is drawn: each is one type in a file of its own in `Contents/`, and one line in
/// ``ContentViews/all``.
protocol ContentView<Content>: SendableMetatype {
    /// The kind.
    associatedtype Content: MessageContent
    /// One line that stands for it in the chat list and in boxes.
    static func line(_ content: Content) -> CleanText
    /// Its body in the chat; the line in a quiet colour unless a kind has more to show.
    static func body(_ content: Content, _ page: BodyPage) -> Body
    /// The people whom the body names.
    static func people(_ content: Content) -> [JID]
}

extension ContentView {
    static func body(_ content: Content, _ page: BodyPage) -> Body {
        ContentViews.quiet(line(content), page)
    }

    static func people(_ content: Content) -> [JID] { [] }

    fileprivate static func line(ofAny content: any MessageContent) -> CleanText? {
        (content as? Content).map { line($0) }
    }

    fileprivate static func body(ofAny content: any MessageContent, _ page: BodyPage) -> Body? {
        (content as? Content).map { body($0, page) }
    }

    fileprivate static func people(inAny content: any MessageContent) -> [JID] {
        (content as? Content).map { people($0) } ?? []
    }

    fileprivate static var kind: String { Content.kind }
}

/// The kinds that can be drawn; a new kind is a line here.
enum ContentViews {
    private static let all: [any ContentView.Type] = [
        TextView.self, WaitingView.self, UnavailableView.self, UnsupportedView.self,
        DeletedView.self, LocationView.self, ContactCardView.self, GroupInviteView.self,
        GroupNoticeView.self, SecurityCodeChangedView.self, OwnNumberChangedView.self,
        PollView.self, EventView.self,
        InteractiveView.self, PreviewView<PollResultContent>.self,
        PreviewView<LiveLocationContent>.self, PreviewView<PhoneNumberRequestContent>.self,
        PreviewView<PhoneNumberSharedContent>.self, PreviewView<ChoiceContent>.self,
        PreviewView<ProductContent>.self, PreviewView<OrderContent>.self,
        PreviewView<ChannelInviteContent>.self, PreviewView<CallLogContent>.self,
        PreviewView<StickerPackContent>.self,
        RingingView.self, CallView.self,
        ImageView.self, VideoView.self, AudioView.self, DocumentView.self, StickerView.self,
        AlbumView.self,
    ]

    /// The names of the kinds.
    static var kinds: [String] { all.map { $0.kind } }

    private static let byKind = Dictionary(
        uniqueKeysWithValues: all.map { ($0.kind, $0) }
    )

    /// One line that stands for a content.
    static func line(of content: Message.Content) -> CleanText {
        byKind[content.kind]?.line(ofAny: content.value) ?? UnknownContent.line(content)
    }

    /// A content's body.
    static func body(of content: Message.Content, _ page: BodyPage) -> Body {
        byKind[content.kind]?.body(ofAny: content.value, page)
            ?? quiet(UnknownContent.line(content), page)
    }

    /// The people whom a content's body names.
    static func people(in content: Message.Content) -> [JID] {
        byKind[content.kind]?.people(inAny: content.value) ?? []
    }

    /// A short text in the colour of what nobody wrote.
    static func quiet(_ text: CleanText, _ page: BodyPage) -> Body {
        var paragraphs = Paragraphs(page)
        paragraphs.add(text, .messageSystem)
        return paragraphs.body
    }
}
