import Commands
import HTTP

extension Dialect {
    /// The listener's own small API; see REST LISTENER in martlet(1).
    public static let native = Dialect(
        name: "martlet",
        endpoints: Native.session + Native.messages,
        account: { $0.query("account") },
        key: { Native.bearer($0.headers["Authorization"]) },
        unauthorized: {
            var answer = HTTPResponse.json(status: 401, ["error": "the key is missing or wrong"])
            answer.headers["WWW-Authenticate"] = "Bearer"
            return answer
        },
        failure: Native.failure
    )
}

/// The parts of the native dialect.
enum Native {
    /// The key in `Authorization: Bearer KEY`.
    static func bearer(_ header: String?) -> String? {
        guard let parts = header?.split(separator: " "), parts.count == 2 else { return nil }
        return parts[0].lowercased() == "bearer" ? String(parts[1]) : nil
    }

    static func failure(_ error: CommandError) -> HTTPResponse {
        let (status, sentence) = words(error)
        return .json(status: status, ["error": sentence])
    }

    private static func words(_ error: CommandError) -> (Int, String) {
        switch error {
        case .noSuchAccount(let name): (404, "there is no account \(name)")
        case .notLinked: (409, "the account is not linked; scan the code of /qr")
        case .alreadyLinked: (409, "the account is linked already")
        case .offline: (503, "there is no connection; try again")
        case .invalid(let sentence): (400, sentence)
        case .noSuchRecipient: (404, "the recipient is not on WhatsApp")
        case .notFound: (404, "there is no such thing here now")
        case .refused(let code, let text): (502, "the server refused: \(code) \(text)")
        case .timedOut: (504, "the server did not answer in time")
        case .loggedOut: (409, "the account was logged out; link it again")
        case .storage(let sentence): (500, sentence)
        case .unsupported: (501, "this is not offered")
        }
    }
}
