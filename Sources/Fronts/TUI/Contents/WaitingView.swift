import Canvas
import Model

/// A message that could not be decrypted yet.
enum WaitingView: ContentView {
    static func line(_ content: WaitingContent) -> CleanText { "waiting for this message" }
}
