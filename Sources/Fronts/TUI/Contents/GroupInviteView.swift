import Canvas
import Model
import Settings

/// An invitation into a group, with the sender's words.
enum GroupInviteView: ContentView {
    static func line(_ content: GroupInviteContent) -> CleanText {
        "group invite: \(subject(content))"
    }

    static func body(_ content: GroupInviteContent, _ page: BodyPage) -> Body {
        var text = Paragraphs(page)
        text.add("Invitation to the group \(subject(content))", .messageSystem)
        text.add(words: content.caption)
        text.add("join it on the phone", .uiHint)
        return text.body
    }

    private static func subject(_ content: GroupInviteContent) -> CleanText {
        let subject = CleanText(name: String(content.subject.prefix(120)))
        return subject.isEmpty ? "without a name" : "\"\(subject)\""
    }
}
