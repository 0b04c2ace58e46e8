import Canvas
import Model
import Settings

/// How far an own message has come, as a sign in a colour.
struct StateSign {
    let text: CleanText
    let style: Style

    init?(_ state: DeliveryState?, _ look: Look) {
        guard let state else { return nil }
        let glyphs = look.glyphs
        let element: Element
        switch state {
        case .failed: (text, element) = (glyphs.failed, .messageStateFailed)
        case .queued: (text, element) = (glyphs.queued, .messageStateQueued)
        case .sent: (text, element) = (glyphs.sent, .messageStateSent)
        case .delivered: (text, element) = (glyphs.delivered, .messageStateDelivered)
        case .read, .played: (text, element) = (glyphs.read, .messageStateRead)
        }
        style = look.theme[element]
    }
}
