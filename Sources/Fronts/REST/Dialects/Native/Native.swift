import Commands
public import HTTP
import JSON
import Model

/// The listener's own small API; see REST LISTENER in martlet(1).
public struct Native: Dialect {
    /// Creates the dialect.
    public init() {}

    /// As in the settings.
    public let name = "martlet"

    /// The chapters of the manual.
    public var sections: [Section<Void>] {
        [Self.health, Self.session, Self.messages, Self.catalogue]
    }

    /// The account; all else an endpoint takes by itself or not at all.
    public var everywhere: [String]? { [Self.account] }
    /// What is given twice is refused, as on the command line.
    public let allowsRepeats = false
    /// No message or command is called as a path is.
    public let literalsHold = true
    private static let account = "account"

    /// The key in `Authorization: Bearer KEY`.
    public func key(of request: HTTPRequest) -> String? {
        let parts = request.headers["Authorization"]?.split(separator: " ") ?? []
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }

    /// The account in `?account=NAME`; two of them are as refused as two of anything else that is one thing.
    public func session(
        of request: HTTPRequest,
        _ parameters: [String: String]
    ) throws(Refusal) -> String? {
        let named = request.query.filter { $0.0 == Self.account }
        guard named.count <= 1 else {
            throw .badInput(InputProblem(Self.account, .refused("is given more than once")))
        }
        return named.first?.1
    }

    /// A sentence, `error`, and behind it the `code` of a command that failed.
    public func answer(to refusal: Refusal, of asked: Asked<Void>) -> HTTPResponse {
        var members: JSON.Object = ["error": .string(Self.words(refusal, asked.request))]
        if case .failed(let error) = refusal { members["code"] = .string(error.code.name) }
        var answer = HTTPResponse.json(.object(members), status: refusal.status)
        if case .unauthorized = refusal { answer.headers["WWW-Authenticate"] = "Bearer" }
        return answer
    }

    private static func words(_ refusal: Refusal, _ request: HTTPRequest) -> String {
        guard case .failed(let error) = refusal, error.code == .notLinked else {
            return refusal.sentence
        }
        // Codes are those of the same account.
        let query = request.query.first { $0.0 == account }.map { "?\(account)=\($0.1)" } ?? ""
        return "the account is not linked; "
            + "scan the code of /qr\(query), or POST /codes\(query) for a new one"
    }
}
