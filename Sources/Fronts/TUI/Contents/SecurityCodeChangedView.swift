import Canvas
import Model

/// The other person's identity key changed.
enum SecurityCodeChangedView: ContentView {
    static func line(_ content: SecurityCodeChangedContent) -> CleanText { "security code changed" }
}
