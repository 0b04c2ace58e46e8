public import HTTP

/// The API of OnWapp: a session for each account, its name the first part of the path.
///
/// - Source: its API reference, and its program where that is silent.
public struct Onwapp: Dialect {
    /// How an endpoint says that there is no such session.
    public enum Family: Sendable {
        /// 404 with the session's name.
        case session
        /// 404 without it.
        case webhook
        /// 500 with it, as for everything that goes wrong while talking to WhatsApp.
        case talking
    }

    /// Creates the dialect.
    public init() {}

    /// As in the settings.
    public let name = "onwapp"

    /// The chapters of the reference.
    public var sections: [Section<Family>] {
        [Self.health, Self.sessions, Self.sending, Self.presence, Self.webhooks]
    }

    /// As the reference's server sends them.
    public var headers: Headers {
        [
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "strict-origin-when-cross-origin",
        ]
    }

    /// The bare key in `Authorization`; clients that write `Bearer` before it are not turned away.
    public func key(of request: HTTPRequest) -> String? {
        guard let header = request.headers["Authorization"], !header.isEmpty else { return nil }
        let isBearer = header.lowercased().hasPrefix("bearer ")
        return isBearer ? String(header.dropFirst(7)).trimmingWhitespace : header
    }

    /// Some chapters call it `session`, others `sessionId`; both mean its name.
    public func session(of request: HTTPRequest, _ parameters: [String: String]) -> String? {
        parameters["session"] ?? parameters["sessionId"]
    }
}
