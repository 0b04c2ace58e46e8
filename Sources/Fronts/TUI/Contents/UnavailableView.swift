import Canvas
import Model

/// A message of which the server has no copy for this device.
enum UnavailableView: ContentView {
    static func line(_ content: UnavailableContent) -> CleanText {
        let reason = CleanText(name: String(content.reason.prefix(40)))
        return switch content.reason {
        case "": "a message that only the phone has, open it there"
        case "view_once", "view_once_unavailable": "view-once message, open on the phone"
        default: "\(reason), open on the phone"
        }
    }
}
