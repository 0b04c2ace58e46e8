import Canvas
import Commands
import Model

/// What errors and states are called in front of people, with what to do next.
enum Words {
    /// A sentence for why a command was not carried out.
    static func sentence(_ error: CommandError) -> CleanText {
        switch error.code {
        case .notLinked: "this device is not linked; F5 links it"
        case .alreadyLinked: "this device is linked already"
        case .offline: "no connection; F5 tries again"
        case .noSuchRecipient: "this number is not on WhatsApp"
        case .notFound where error.sentence == CommandError.notFound.sentence:
            "it is not in the store"
        case .loggedOut: "this device was unlinked; F5 links it again"
        case .storageFull: CleanText(name: error.description)
        case .hostGone: withoutHost
        case .storage: "the store failed: \(CleanText(name: error.sentence))"
        default: CleanText(name: error.sentence)
        }
    }

    /// No other process has the account any more, and what to do.
    static var withoutHost: CleanText {
        "\(CleanText(name: CommandError(.hostGone).sentence)): F5 takes it here, martlet serve elsewhere"
    }

    /// There is no account at all, and what to do.
    static func withoutAccount(_ state: State) -> CleanText {
        let all = state.keys.label(of: .palette, state.look.glyphs) ?? ""
        return "there is no account; \(all) add-account makes one"
    }

    /// Why the engine stays away from the server.
    static func sentence(_ reason: StopReason) -> CleanText {
        CleanText(name: String(reason.sentence.prefix(60)))
    }

    /// What to do about it, and the key that does it.
    static func remedy(_ reason: StopReason) -> CleanText {
        let advice = CleanText(name: String(reason.advice.prefix(120)))
        switch reason {
        case .replaced: return "F5 takes over here, or close the other one"
        case .loggedOut, .cannotLogIn, .refused: return "F5: " + advice
        case .clientOutdated, .temporarilyBanned, .banned, .serverNotTrusted: return advice
        }
    }

    /// What became of characters in a pasted text that cannot be shown; nil when all of it can.
    ///
    /// None of them stays in a field of one line, which `isLine` says.
    static func losses(of text: String, isLine: Bool) -> CleanText? {
        let (pictures, left) = CleanText.losses(of: text)
        let (shown, gone) = isLine ? (0, pictures + left) : (pictures, left)
        let parts: [CleanText?] = [
            shown > 0 ? "\(shown) control \(characters(shown)) kept as signs such as ␛" : nil,
            gone > 0 ? "\(gone) invisible \(characters(gone)) left out" : nil,
            isLine ? breaks(in: text) : nil,
        ]
        let told = parts.compactMap(\.self)
        guard let first = told.first else { return nil }
        return told.dropFirst().reduce("pasted: " + first) { $0 + ", " + $1 }
    }

    /// What became of the ends of lines where there is one line alone.
    private static func breaks(in text: String) -> CleanText? {
        switch text.count(where: \.isNewline) {
        case 0: nil
        case 1: "1 line break became a blank"
        case let count: "\(count) line breaks became blanks"
        }
    }

    private static func characters(_ count: Int) -> CleanText {
        count == 1 ? "character" : "characters"
    }

    /// `12 s`, `3 min`, `5 h`.
    static func duration(_ seconds: Int) -> CleanText {
        if seconds < 100 { return "\(max(0, seconds)) s" }
        if seconds < 6000 { return "\(seconds / 60) min" }
        return "\(seconds / 3600) h"
    }
}
