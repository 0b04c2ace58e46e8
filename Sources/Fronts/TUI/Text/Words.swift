import Canvas
import Commands
import Model

/// What errors and states are called in front of people, with what to do next.
enum Words {
    /// A sentence for why a command was not carried out.
    static func sentence(_ error: CommandError) -> CleanText {
        switch error.code {
        case .notLinked: "link this device first"
        case .alreadyLinked: "this device is linked already"
        case .offline: "no connection; F5 tries again"
        case .noSuchRecipient: "this number is not on WhatsApp"
        case .notFound: "it is not in the store"
        case .loggedOut: "this device was unlinked"
        case .storage: "the store failed: \(CleanText(name: error.sentence))"
        default: CleanText(name: error.sentence)
        }
    }

    /// Why the engine stays away from the server.
    static func sentence(_ reason: StopReason) -> CleanText {
        switch reason {
        case .loggedOut: "logged out"
        case .replaced: "in use elsewhere"
        case .clientOutdated: "update needed"
        case .temporarilyBanned(let code, let seconds):
            seconds.map { "restricted for \(duration($0)) (\(code))" } ?? "restricted (\(code))"
        case .banned(let code): "banned (\(code))"
        case .serverNotTrusted: "server not trusted"
        case .refused(let code, let message):
            "refused: \(CleanText(name: String(message.prefix(40)))) (\(code))"
        }
    }

    /// What to do about it.
    static func remedy(_ reason: StopReason) -> CleanText {
        switch reason {
        case .loggedOut: "F5 links this device again; the messages stay"
        case .replaced: "F5 takes the connection over"
        case .clientOutdated: "a newer martlet is needed"
        case .temporarilyBanned, .banned: "nothing is sent; see WhatsApp on the phone"
        case .serverNotTrusted(let why): CleanText(name: String(why.prefix(80)))
        case .refused: "F5 tries again"
        }
    }

    /// `12 s`, `3 min`, `5 h`.
    static func duration(_ seconds: Int) -> CleanText {
        if seconds < 100 { return "\(max(0, seconds)) s" }
        if seconds < 6000 { return "\(seconds / 60) min" }
        return "\(seconds / 3600) h"
    }
}
