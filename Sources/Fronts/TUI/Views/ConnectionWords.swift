import Canvas
import Model
import Settings

/// The connection as a sign, a word and a colour; never as a colour alone.
struct ConnectionWords {
    let sign: CleanText
    let word: CleanText
    let element: Element

    init(_ state: State) {
        let glyphs = state.look.glyphs
        switch state.account.status.connection {
        case .offline: (sign, word, element) = (glyphs.offline, "offline", .topOffline)
        case .connecting:
            (sign, word, element) = (glyphs.connecting, "connecting", .topConnecting)
        case .pairing:
            (sign, word, element) = (glyphs.connecting, "ready to link", .topConnecting)
        case .online where state.account.status.backlog > 0:
            sign = glyphs.connecting
            word = "\(state.account.status.backlog) missed messages"
            element = .topConnecting
        case .online: (sign, word, element) = (glyphs.online, "online", .topOnline)
        case .hostGone:
            (sign, word, element) = (glyphs.offline, "offline, F5 connects", .topOffline)
        case .waiting(let until, _):
            let left = Int((until.milliseconds - state.now.milliseconds + 999) / 1000)
            sign = glyphs.offline
            word = left > 0 ? "offline, retry in \(Words.duration(left))" : "offline, retrying"
            element = .topOffline
        case .stopped(.loggedOut):
            let said = Words.sentence(.loggedOut) + ", F5 links again"
            (sign, word, element) = (glyphs.problem, said, .topProblem)
        case .stopped(let reason):
            (sign, word, element) = (glyphs.problem, Words.sentence(reason), .topProblem)
        }
    }

    /// Sign and word.
    var text: CleanText { sign + " " + word }
}
