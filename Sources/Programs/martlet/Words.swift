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
