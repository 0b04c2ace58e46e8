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
}

/// The kinds that can be drawn; a new kind is a line here.
enum ContentViews {
    private static let all: [AnyView] = [
        AnyView(TextView.self), AnyView(WaitingView.self), AnyView(UnavailableView.self),
        AnyView(UnsupportedView.self), AnyView(DeletedView.self), AnyView(LocationView.self),
        AnyView(ContactCardView.self), AnyView(GroupInviteView.self),
        AnyView(GroupNoticeView.self), AnyView(SecurityCodeChangedView.self),
        AnyView(OwnNumberChangedView.self), AnyView(TimerChangedView.self), AnyView(PollView.self),
        AnyView(EventView.self),
        AnyView(InteractiveView.self), AnyView(PreviewView<PollResultContent>.self),
        AnyView(PreviewView<LiveLocationContent>.self),
        AnyView(PreviewView<PhoneNumberRequestContent>.self),
        AnyView(PreviewView<PhoneNumberSharedContent>.self),
        AnyView(PreviewView<ChoiceContent>.self), AnyView(PreviewView<ProductContent>.self),
        AnyView(PreviewView<OrderContent>.self), AnyView(PreviewView<ChannelInviteContent>.self),
        AnyView(PreviewView<CallLogContent>.self), AnyView(PreviewView<StickerPackContent>.self),
        AnyView(RingingView.self), AnyView(CallView.self), AnyView(ImageView.self),
        AnyView(VideoView.self), AnyView(AudioView.self), AnyView(DocumentView.self),
        AnyView(StickerView.self), AnyView(AlbumView.self),
    ]

    /// The names of the kinds.
    static var kinds: [String] { all.map { $0.kind } }

    private static func view(of content: Message.Content) -> AnyView? {
        let kind = content.kind
        return all.first { $0.kind == kind }
    }

    /// One line that stands for a content.
    static func line(of content: Message.Content) -> CleanText {
        view(of: content)?.line(content.value) ?? UnknownContent.line(content)
    }

    /// A content's body.
    static func body(of content: Message.Content, _ page: BodyPage) -> Body {
        view(of: content)?.body(content.value, page)
            ?? quiet(UnknownContent.line(content), page)
    }

    /// The people whom a content's body names.
    static func people(in content: Message.Content) -> [JID] {
        view(of: content)?.people(content.value) ?? []
    }

    /// A short text in the colour of what nobody wrote.
    static func quiet(_ text: CleanText, _ page: BodyPage) -> Body {
        var paragraphs = Paragraphs(page)
        paragraphs.add(text, .messageSystem)
        return paragraphs.body
    }
}

/// A view of one kind or another.
///
/// Functions, and not the type that has them: what the runtime has to find out about thirty types and their content
/// would come before the first frame.
private struct AnyView: Sendable {
    let kind: String
    /// Its line; nil for what is not of its kind.
    let line: @Sendable (any MessageContent) -> CleanText?
    /// Its body; nil for what is not of its kind.
    let body: @Sendable (any MessageContent, BodyPage) -> Body?
    /// The people whom its body names.
    let people: @Sendable (any MessageContent) -> [JID]

    init<View: ContentView>(_ view: View.Type) {
        kind = View.Content.kind
        line = { ($0 as? View.Content).map { View.line($0) } }
        body = { content, page in (content as? View.Content).map { View.body($0, page) } }
        people = { ($0 as? View.Content).map { View.people($0) } ?? [] }
    }
}
