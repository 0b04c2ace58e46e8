/// Why the engine does not reconnect by itself.
public enum StopReason: Hashable, Sendable {
    /// The phone unlinked this device, or the server forgot it: link again.
    case loggedOut
    /// The same device logged in from elsewhere.
    case replaced
    /// The server refuses this client version.
    case clientOutdated(VersionRefusal)
    /// The account is banned for a while; `seconds` until it ends, when the server said.
    case temporarilyBanned(code: Int, seconds: Int?)
    /// The account is banned or locked.
    case banned(code: Int)
    /// The server's certificate does not lead to the expected root key.
    case serverNotTrusted(String)
    /// There is nothing to log in with: no keys can be made, or the own address is not a number.
    case cannotLogIn(String)
    /// The server refused the login for another reason.
    case refused(code: Int, message: String)
}

extension StopReason: Codable {
    private enum Key: CodingKey {
        case reason, code, seconds, message, version, newest, problem, isSet
    }
    private enum Name: String, Codable, CaseIterable {
        case loggedOut, replaced, clientOutdated, temporarilyBanned, banned, serverNotTrusted
        case cannotLogIn, refused
    }

    /// Reads `reason` and what belongs to it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self =
            switch try container.decode(Name.self, forKey: .reason) {
            case .loggedOut: .loggedOut
            case .replaced: .replaced
            case .clientOutdated:
                .clientOutdated(
                    VersionRefusal(
                        version: try container.decodeIfPresent(String.self, forKey: .version) ?? "",
                        newest: try container.decodeIfPresent(String.self, forKey: .newest),
                        problem: try container.decodeIfPresent(String.self, forKey: .problem),
                        isSet: try container.decodeIfPresent(Bool.self, forKey: .isSet) ?? false
                    )
                )
            case .temporarilyBanned:
                .temporarilyBanned(
                    code: try container.decode(Int.self, forKey: .code),
                    seconds: try container.decodeIfPresent(Int.self, forKey: .seconds)
                )
            case .banned: .banned(code: try container.decode(Int.self, forKey: .code))
            case .serverNotTrusted:
                .serverNotTrusted(try container.decode(String.self, forKey: .message))
            case .cannotLogIn:
                .cannotLogIn(try container.decode(String.self, forKey: .message))
            case .refused:
                .refused(
                    code: try container.decode(Int.self, forKey: .code),
                    message: try container.decode(String.self, forKey: .message)
                )
            }
    }

    /// Writes `reason` and what belongs to it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(name, forKey: .reason)
        switch self {
        case .loggedOut, .replaced: break
        case .clientOutdated(let refusal):
            try container.encode(refusal.version, forKey: .version)
            try container.encodeIfPresent(refusal.newest, forKey: .newest)
            try container.encodeIfPresent(refusal.problem, forKey: .problem)
            try container.encode(refusal.isSet, forKey: .isSet)
        case .temporarilyBanned(let code, let seconds):
            try container.encode(code, forKey: .code)
            try container.encodeIfPresent(seconds, forKey: .seconds)
        case .banned(let code): try container.encode(code, forKey: .code)
        case .serverNotTrusted(let message), .cannotLogIn(let message):
            try container.encode(message, forKey: .message)
        case .refused(let code, let message):
            try container.encode(code, forKey: .code)
            try container.encode(message, forKey: .message)
        }
    }

    private var name: Name {
        switch self {
        case .loggedOut: .loggedOut
        case .replaced: .replaced
        case .clientOutdated: .clientOutdated
        case .temporarilyBanned: .temporarilyBanned
        case .banned: .banned
        case .serverNotTrusted: .serverNotTrusted
        case .cannotLogIn: .cannotLogIn
        case .refused: .refused
        }
    }
}
