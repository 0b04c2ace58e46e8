import Engine
import Model

/// Why there is no connection, for people, with what to do next.
func words(for reason: StopReason) -> String {
    switch reason {
    case .loggedOut: "this device was unlinked; link it again"
    case .replaced: "the same device is connected from elsewhere; close the other one"
    case .clientOutdated: "WhatsApp asks for a newer client version; update martlet"
    case .temporarilyBanned(let code, let seconds?):
        "the account is banned for \(seconds / 60) minutes (code \(code))"
    case .temporarilyBanned(let code, nil): "the account is banned for a while (code \(code))"
    case .banned(let code):
        "the account is banned or locked (code \(code)); see WhatsApp on the phone"
    case .serverNotTrusted(let detail):
        "this is not the expected server: \(detail); check --server and --server-root-key"
    case .refused(let code, let message):
        "the server refused the login (\(code)\(message.isEmpty ? "" : ": \(message)"))"
    }
}

/// Why an account did not do what it was asked, for people.
func words(for error: AccountError) -> String {
    switch error {
    case .alreadyOpen(let process?):
        "this account is in use by process \(process); close it, or use its REST listener"
    case .alreadyOpen(nil): "this account is in use by another process; close it first"
    case .notLinked: "this account is not linked; run martlet link first"
    case .alreadyLinked: "this account is linked already"
    case .offline: "there is no connection"
    case .invalid(let sentence): sentence
    case .noSuchRecipient: "the recipient is not on WhatsApp"
    case .notFound: "there is no such chat or message"
    case .refused(let code, let text): "the server refused: \(code) \(text)"
    case .timedOut: "the server did not answer in time"
    case .unexpectedReply(let path): "the server's answer could not be read at \(path)"
    case .storage(let sentence): sentence
    case .cancelled: "the account was closed"
    }
}
