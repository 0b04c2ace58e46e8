import Canvas
import Model

/// A line of a group's chat about the group itself: who changed what.
enum GroupNoticeView: ContentView {
    static func line(_ content: GroupNoticeContent) -> CleanText {
        CleanText(name: String(content.preview.prefix(120)))
    }

    static func body(_ content: GroupNoticeContent, _ page: BodyPage) -> Body {
        ContentViews.quiet(sentence(content, page.naming), page)
    }

    static func people(_ content: GroupNoticeContent) -> [JID] {
        let others: [JID] =
            switch content.change {
            case .added(let people), .removed(let people), .promoted(let people),
                .demoted(let people):
                Array(people.prefix(8))
            default: []
            }
        return others + [content.by].compactMap(\.self)
    }

    private static func sentence(_ content: GroupNoticeContent, _ naming: Naming) -> CleanText {
        let actor = naming.subject(content.by)
        switch content.change {
        case .created(let subject): return "\(actor) created the group \(quoted(subject))"
        case .subject(let subject): return "\(actor) named the group \(quoted(subject))"
        case .description(let text):
            return text.isEmpty
                ? "\(actor) removed the description" : "\(actor) changed the description"
        case .added(let people):
            return isOnly(content.by, people)
                ? "\(actor) joined" : "\(actor) added \(naming.objects(people))"
        case .removed(let people):
            return isOnly(content.by, people)
                ? "\(actor) left" : "\(actor) removed \(naming.objects(people))"
        case .promoted(let people): return "\(actor) made \(naming.objects(people)) admin"
        case .demoted(let people): return "\(actor) made \(naming.objects(people)) a member again"
        case .announcement(let isOn):
            return "\(actor) lets \(isOn ? only : everybody) write"
        case .locked(let isOn):
            return "\(actor) lets \(isOn ? only : everybody) change the group"
        case .disappearing(let seconds):
            return seconds > 0
                ? "\(actor) made messages disappear after \(span(seconds))"
                : "\(actor) made messages stay"
        case .other(let name):
            return "\(actor) changed the group (\(CleanText(name: String(name.prefix(40)))))"
        }
    }

    private static let only: CleanText = "only admins"
    private static let everybody: CleanText = "everybody"

    private static func isOnly(_ actor: JID?, _ people: [JID]) -> Bool {
        people.count == 1 && people.first == actor
    }

    private static func quoted(_ subject: String) -> CleanText {
        "\"\(CleanText(name: String(subject.prefix(120))))\""
    }

    private static func span(_ seconds: Int) -> CleanText {
        let days = seconds / 86_400
        return days == 1 ? "a day" : days > 1 ? "\(days) days" : Words.duration(seconds)
    }
}
