/// Finds the handler for a request among routes with parameters.
///
///     Router([
///         Route("GET", "/health") { _ in .text("ok") },
///         Route("GET", "/chats/{jid}/messages") { request in … request.parameters["jid"] … },
///     ])
public struct Router: Sendable {
    private var routes = Trie<Route.Handler>()

    /// Creates a router; of two routes of one pattern the earlier wins.
    public init(_ routes: [Route]) {
        for route in routes {
            _ = self.routes.insert(route.handler, route.method, Pattern(route.pattern))
        }
    }

    /// Answers a request.
    ///
    /// Without a matching path the answer is 404; with one but another method, 405 with `Allow`.
    /// `HEAD` is answered by the route for `GET`; the transport leaves out the body.
    public func respond(to request: HTTPRequest) async -> HTTPResponse {
        let method = request.method == "HEAD" ? "GET" : request.method
        switch routes.find(method, request.path.split(separator: "/")) {
        case .found(let handler, let parameters):
            var request = request
            request.parameters = parameters
            return await handler(request)
        case .otherMethods(let allowed):
            var response = HTTPResponse.text("method not allowed\n", status: 405)
            response.headers["Allow"] = allowed.joined(separator: ", ")
            return response
        case .nothing: return .text("not found\n", status: 404)
        }
    }
}

/// A method, a path pattern and what answers there.
public struct Route: Sendable {
    /// What answers a request.
    public typealias Handler = @Sendable (HTTPRequest) async -> HTTPResponse

    /// The method.
    public let method: String
    /// The pattern: parts, `{name}` for any one, `{name...}` last for the rest.
    public let pattern: String
    /// What answers.
    public let handler: Handler

    /// Creates a route.
    public init(_ method: String, _ pattern: String, _ handler: @escaping Handler) {
        self.method = method
        self.pattern = pattern
        self.handler = handler
    }
}
