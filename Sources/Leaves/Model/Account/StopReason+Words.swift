extension StopReason {
    /// What happened, for people; short, lower case, no full stop.
    ///
    /// The server's words are in it as they came.
    public var sentence: String {
        switch self {
        case .loggedOut: "logged out"
        case .replaced: "in use elsewhere"
        case .clientOutdated(let refusal): refusal.isSet ? "version refused" : "update needed"
        case .temporarilyBanned(let code, let seconds?):
            "restricted for \(Self.duration(seconds)) (\(code))"
        case .temporarilyBanned(let code, nil): "restricted (\(code))"
        case .banned(let code): "banned (\(code))"
        case .serverNotTrusted: "not the expected server"
        case .cannotLogIn(let flaw): "cannot log in: \(flaw)"
        case .refused(let code, let message):
            message.isEmpty ? "login refused (\(code))" : "login refused (\(code)): \(message)"
        }
    }

    /// What to do next, for people.
    public var advice: String {
        switch self {
        case .loggedOut: "link this device again; the messages stay"
        case .replaced: "close the other one, or connect again to take over"
        case .clientOutdated(let refusal): refusal.advice
        case .temporarilyBanned, .banned: "nothing is sent; see WhatsApp on the phone"
        case .serverNotTrusted(let flaw): "\(flaw); check the server's address and root key"
        case .cannotLogIn: "nothing was sent; remove the account and link it again if it stays so"
        case .refused: "try again later"
        }
    }

    private static func duration(_ seconds: Int) -> String {
        switch seconds {
        case ..<100: "\(max(0, seconds)) s"
        case ..<6000: "\(seconds / 60) min"
        default: "\(seconds / 3600) h"
        }
    }
}

extension StopReason: CustomStringConvertible {
    /// What happened and what to do next, on one line.
    public var description: String { "\(sentence); \(advice)" }
}
