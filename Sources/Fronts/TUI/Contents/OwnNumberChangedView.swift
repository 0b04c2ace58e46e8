import Canvas
import Model

/// From here on the account is linked under another number.
enum OwnNumberChangedView: ContentView {
    static func line(_ content: OwnNumberChangedContent) -> CleanText {
        "you are \(Names.number(content.to.user)) from here on, and were \(Names.number(content.from.user)) before"
    }
}
