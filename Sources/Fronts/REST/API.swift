public import Commands
public import HTTP

/// The listener's answers: finds the endpoint, checks the key, carries the command out.
public struct API: Sendable {
    private let router: Router

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
        let desk = Desk(performer: performer, key: key, account: account)
        router = Router(
            dialects.flatMap { dialect in
                dialect.endpoints.map { endpoint in
                    Route(endpoint.method, endpoint.path) { request in
                        await desk.respond(to: request, endpoint, dialect)
                    }
                }
            }
        )
    }

    /// Answers a request.
    public func respond(to request: HTTPRequest) async -> HTTPResponse {
        await router.respond(to: request)
    }
}

/// What stands between an endpoint and its command: the key, the account, the dialect's refusals.
private struct Desk: Sendable {
    let performer: any Performer
    let key: String
    let account: String

    func respond(
        to request: HTTPRequest,
        _ endpoint: Endpoint,
        _ dialect: Dialect
    ) async -> HTTPResponse {
        guard endpoint.isOpen || isKey(dialect.key(request)) else { return dialect.unauthorized() }
        let call = Call(request: request, account: dialect.account(request) ?? account)
        do throws(CommandError) {
            return try await endpoint.respond(to: call, performer)
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
}
