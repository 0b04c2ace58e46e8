public import Commands
public import HTTP

/// The listener's answers: finds the route, checks the key, carries the command out.
public struct API: Sendable {
    private let performer: any Performer
    private let key: String
    private let account: String
    private let dialects: [Dialect]

    /// Creates the answers of some dialects; where two offer the same path, the first one has it.
    ///
    /// - Parameters:
    ///   - performer: Who carries out the commands.
    ///   - key: What clients must present.
    ///   - account: The account that requests are about when they name none.
    ///   - dialects: Which APIs to offer.
    public init(
        performer: any Performer,
        key: String,
        account: String,
        dialects: [Dialect] = [.native]
    ) {
        self.performer = performer
        self.key = key
        self.account = account
        self.dialects = dialects
    }

    /// Answers a request.
    public func respond(to request: HTTPRequest) async -> HTTPResponse {
        var allowed: [String] = []
        for dialect in dialects {
            for route in dialect.routes {
                guard let parameters = match(route.path, request.path) else { continue }
                guard route.method == request.method else {
                    allowed.append(route.method)
                    continue
                }
                return await respond(to: request, route, dialect, parameters)
            }
        }
        guard !allowed.isEmpty else { return .json(status: 404, ["error": "no such path"]) }
        var response = HTTPResponse.json(status: 405, ["error": "no such method on this path"])
        response.headers.append(("Allow", allowed.joined(separator: ", ")))
        return response
    }

    private func respond(
        to request: HTTPRequest,
        _ route: Route,
        _ dialect: Dialect,
        _ parameters: [String: String]
    ) async -> HTTPResponse {
        guard route.isOpen || isKey(dialect.key(request)) else { return dialect.unauthorized() }
        let call = Call(
            request: request,
            parameters: parameters,
            account: dialect.account(request) ?? account
        )
        do throws(CommandError) {
            return try await route.respond(to: call, performer)
        } catch {
            return dialect.failure(error)
        }
    }

    /// Compares without telling by its duration how much was right.
    private func isKey(_ presented: String?) -> Bool {
        guard let presented = presented?.utf8, presented.count == key.utf8.count else {
            return false
        }
        return zip(presented, key.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The parameters of a path when it has the route's form.
    private func match(_ form: String, _ path: String) -> [String: String]? {
        let wanted = form.split(separator: "/")
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard wanted.count == parts.count else { return nil }
        var parameters: [String: String] = [:]
        for (wanted, part) in zip(wanted, parts) {
            if wanted.hasPrefix("{"), wanted.hasSuffix("}") {
                parameters[String(wanted.dropFirst().dropLast())] = String(part)
            } else if wanted != part {
                return nil
            }
        }
        return parameters
    }
}
