import Model
import Stanzas

/// What follows from the end of a connection.
enum Verdict: Hashable, Sendable {
    /// Connect again: at once, unless that was just done for the same reason.
    case again
    /// Connect again after the back-off; the sentence is for people.
    case retry(String)
    /// Connect again after a longer back-off.
    case retryLater(String)
    /// Connect again with a newer version of the client; when there is none, stay away.
    case outdated
    /// Stay away until somebody acts; `forget` deletes the device's keys.
    case stop(StopReason, forget: Bool)
    /// Linking ended without a link; stay away.
    case pairingOver

    /// The same for a device that is not linked: it can lose no link, so what says that it has is a refusal for now.
    var beforeLinking: Verdict {
        guard case .stop(.loggedOut, _) = self else { return self }
        return .retry("the server does not take a new device now")
    }

    /// Whether requests that wait may hope for another connection.
    var isFinal: Bool {
        switch self {
        case .again, .retry, .retryLater, .outdated: false
        case .stop, .pairingOver: true
        }
    }

    /// Why there is to be another connection, for people; empty when there is not.
    var sentence: String {
        switch self {
        case .again: "the server keeps asking for a new connection"
        case .retry(let reason), .retryLater(let reason): reason
        case .outdated, .stop, .pairingOver: ""
        }
    }

    /// What a refused login means.
    ///
    /// - Source: whatsmeow `connectionevents.go` (`handleConnectFailure`), `types/events/events.go`.
    init(_ failure: LoginFailure) {
        switch failure.reason {
        case 401: self = .stop(.loggedOut, forget: true)
        case 402:
            self = .stop(
                .temporarilyBanned(code: failure.code ?? 0, seconds: failure.expire),
                forget: false
            )
        case 403, 406: self = .stop(.banned(code: failure.reason), forget: true)
        case 405: self = .outdated
        case 500, 503: self = .retry("the server has trouble (\(failure.reason))")
        default:
            self = .stop(
                .refused(code: failure.reason, message: failure.message),
                forget: false
            )
        }
    }

    /// What the end of the stream means; nil when only the coming close does.
    ///
    /// - Source: whatsmeow `connectionevents.go` (`handleStreamError`).
    init?(_ error: StreamError) {
        switch error {
        case .restart: self = .again
        case .deviceRemoved: self = .stop(.loggedOut, forget: true)
        case .replaced: self = .stop(.replaced, forget: false)
        case .rateLimited: self = .retryLater("too many connections in a short time")
        case .notWellFormed, .ackOwed: self = .retry("the server ended the stream")
        case .unavailable, .other: return nil
        }
    }
}
