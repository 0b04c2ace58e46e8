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
        .json(status: status(error.code), ["error": words(error)])
    }

    private static func words(_ error: CommandError) -> String {
        switch error.code {
        case .notLinked: "the account is not linked; scan the code of /qr"
        case .notFound: "there is no such thing here now"
        default: error.description
        }
    }

    private static func status(_ code: CommandError.Code) -> Int {
        switch code {
        case .invalid: 400
        case .noSuchAccount, .noSuchCommand, .noSuchRecipient, .notFound: 404
        case .notLinked, .alreadyLinked, .loggedOut, .inUse: 409
        case .storage: 500
        case .unsupported: 501
        case .refused, .unexpectedReply: 502
        case .offline, .ending, .otherVersion: 503
        case .timedOut: 504
        }
    }
}
