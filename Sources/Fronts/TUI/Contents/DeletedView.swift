import Canvas
import Model

/// A message that was deleted for everyone: that it was there, and who deleted it.
enum DeletedView: ContentView {
    static func line(_ content: DeletedContent) -> CleanText { "this message was deleted" }

    static func body(_ content: DeletedContent, _ page: BodyPage) -> Body {
        ContentViews.quiet("\(page.naming.subject(content.by)) deleted this message", page)
    }

    static func people(_ content: DeletedContent) -> [JID] { [content.by] }
}
