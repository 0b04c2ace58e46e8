import Commands
public import HTTP
import JSON

extension Onwapp {
    /// One member, `error`, with a text; clients compare some of them.
    public func answer(to refusal: Refusal, of asked: Asked<Family>) -> HTTPResponse {
        switch refusal {
        case .unauthorized(.missing): Self.error(401, "missing Authorization header")
        case .unauthorized(.wrong): Self.error(401, "invalid authorization token")
        case .forbidden(.session), .forbidden(.role), .forbidden(.everything):
            Self.error(403, "access denied to this session")
        case .unknownSession(let name): Self.unknown(name, asked.family)
        case .unknownPath: Self.error(404, "not found")
        case .wrongMethod: Self.error(405, "method not allowed")
        case .tooLarge, .untaken(413, _): Self.error(413, "payload too large")
        case .badInput(let problem): Self.error(400, Self.words(problem, asked.request.method))
        case .tooMany(let seconds): Self.tooMany(seconds)
        case .failed(let error) where error.code == .notFound && asked.family == .webhook:
            Self.error(404, "webhook not found for this session")
        case .failed(let error): Self.failed(error, asked.session ?? "")
        default: Self.error(refusal.status, refusal.sentence)
        }
    }

    private static func error(_ status: Int, _ text: String) -> HTTPResponse {
        .json(["error": .string(text)], status: status)
    }

    private static func unknown(_ session: String, _ family: Family?) -> HTTPResponse {
        switch family {
        case .webhook: error(404, "session not found")
        case .talking: error(500, "session \(session) not found")
        case .session, nil: error(404, "session \(session) not found")
        }
    }

    private static func words(_ problem: InputProblem, _ method: String) -> String {
        switch problem.fault {
        case .missing:
            "\(problem.name) \(method == "GET" ? "query parameter is" : "is") required"
        case .mismatch(let expected): "\(problem.name) must be \(expected)"
        case .refused: problem.sentence
        }
    }

    private static func tooMany(_ seconds: Int) -> HTTPResponse {
        var answer = HTTPResponse.json(
            [
                "error": "rate limit exceeded",
                "message": "Too many requests. Please try again later.",
            ],
            status: 429
        )
        answer.headers["Retry-After"] = String(seconds)
        return answer
    }

    private static func failed(_ failure: CommandError, _ session: String) -> HTTPResponse {
        switch failure.code {
        case .offline, .notLinked, .loggedOut, .ending:
            error(500, "session \(session) is not connected")
        case .invalid: error(400, failure.sentence)
        case .refused where failure.refusal?.code == 429: error(429, failure.publicSentence)
        default: error(500, failure.publicSentence)
        }
    }
}
