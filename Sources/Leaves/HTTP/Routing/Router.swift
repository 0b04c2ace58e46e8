/// Finds the handler for a request among routes with parameters.
///
///     Router([
///         Route("GET", "/health") { _ in .text("ok") },
///         Route("GET", "/chats/{jid}/messages") { request in … request.parameters["jid"] … },
///     ])
public struct Router: Sendable {
    private let routes: [Route]

    /// Creates a router; earlier routes win.
    public init(_ routes: [Route]) { self.routes = routes }

    /// Answers a request.
    ///
    /// Without a matching path the answer is 404; with one but another method, 405 with `Allow`.
    /// `HEAD` is answered by the route for `GET`; the transport leaves out the body.
    public func respond(to request: HTTPRequest) async -> HTTPResponse {
        var allowed: [String] = []
        let method = request.method == "HEAD" ? "GET" : request.method
        for route in routes {
            guard let parameters = route.match(request.path) else { continue }
            guard route.method == method || route.method == "*" else {
                allowed.append(route.method)
                continue
            }
            var request = request
            request.parameters = parameters
            return await route.handler(request)
        }
        guard !allowed.isEmpty else { return .text("not found\n", status: 404) }
        var response = HTTPResponse.text("method not allowed\n", status: 405)
        response.headers["Allow"] = allowed.joined(separator: ", ")
        return response
    }
}

/// A method, a path pattern and what answers there.
public struct Route: Sendable {
    /// What answers a request.
    public typealias Handler = @Sendable (HTTPRequest) async -> HTTPResponse

    /// The method; `*` for any.
    public let method: String
    /// The pattern: segments, `{name}` for any one, `{name...}` last for the rest.
    public let pattern: String
    /// What answers.
    public let handler: Handler
    private let segments: [Segment]

    private enum Segment: Sendable {
        case fixed(String)
        case one(String)
        case rest(String)
    }

    /// Creates a route.
    public init(_ method: String, _ pattern: String, _ handler: @escaping Handler) {
        self.method = method
        self.pattern = pattern
        self.handler = handler
        segments = Self.split(pattern).map { segment in
            guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return .fixed(segment) }
            let name = String(segment.dropFirst().dropLast())
            return name.hasSuffix("...") ? .rest(String(name.dropLast(3))) : .one(name)
        }
    }

    /// The parameters when a path fits; nil when it does not.
    public func match(_ path: String) -> [String: String]? {
        let parts = Self.split(path)
        var parameters: [String: String] = [:]
        for (place, segment) in segments.enumerated() {
            if case .rest(let name) = segment {
                parameters[name] = parts.dropFirst(place).joined(separator: "/")
                return parameters
            }
            guard place < parts.count, let part = Percent.decode(parts[place]) else { return nil }
            switch segment {
            case .fixed(let text): guard part == text else { return nil }
            case .one(let name), .rest(let name): parameters[name] = part
            }
        }
        return parts.count == segments.count ? parameters : nil
    }

    /// The segments; a final slash counts for nothing.
    private static func split(_ path: String) -> [String] {
        path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    }
}
