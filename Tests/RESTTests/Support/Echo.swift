import HTTP
import JSON
import Model
import REST

/// A dialect that shows what it was given, for the tests of what all dialects share.
struct Echo: Dialect {
    enum Family { case plain, talking }

    let name: String
    let sections: [Section<Family>]
    var headers: Headers { ["X-Frame-Options": "DENY"] }
    let bodyLimit: Int

    init(
        name: String = "echo",
        sections: [Section<Family>] = Echo.standard,
        bodyLimit: Int = 100
    ) {
        self.name = name
        self.sections = sections
        self.bodyLimit = bodyLimit
    }

    private static var standard: [Section<Family>] {
        [
            Section(
                .plain,
                [
                    Endpoint(.get, "/", .open, { _ throws(Refusal) in .text("root") }),
                    Endpoint(.get, "/mine", .anyKey, show),
                    Endpoint(.get, "/all", .everything, show),
                    Endpoint(.get, "/{session}/look", .session(.reader), show),
                    Endpoint(.post, "/broken", .open, { _ throws(Refusal) in throw .broken }),
                ]
            ),
            Section(.talking, [Endpoint(.post, "/{session}/send", .session(.sender), show)]),
        ]
    }

    func key(of request: HTTPRequest) -> String? { request.headers["X-Key"] }

    func answer(to refusal: Refusal, of asked: Asked<Family>) -> HTTPResponse {
        let family = asked.family.map { "\($0)" } ?? "none"
        return .json(
            ["no": "\(refusal)", "family": .string(family), "at": .string(asked.request.path)],
            status: refusal.status
        )
    }

    private static func show(_ call: Call) -> HTTPResponse {
        .json([
            "session": .string(call.session),
            "caller": call.caller.map { .string($0.key) } ?? .null,
            "body": call.input.body ?? .null,
        ])
    }
}
