import HTTP

// Pages of other sites that may ask: browsers send what their scripts ask for, and hand the answer over, only where the
// listener says so. Source: fetch.spec.whatwg.org, "CORS protocol".

extension Gate {
    /// How long a browser may remember what it was told before a request, in seconds.
    private static let memory = "600"

    /// The page of another site that a request comes from, if it may ask; nil for all else.
    private func page(of request: HTTPRequest) -> String? {
        request.headers["Origin"].flatMap { origins.contains($0) ? $0 : nil }
    }

    /// Whether a browser asks here if a page may send another request.
    func isPreflight(_ request: HTTPRequest) -> Bool {
        request.method == "OPTIONS" && page(of: request) != nil
            && request.headers["Access-Control-Request-Method"] != nil
    }

    /// Tells a browser what a page may send to a path; the keys of some dialects stand in fields of their own, so
    /// all that it asks for may come.
    ///
    /// - Parameters:
    ///   - request: The question.
    ///   - methods: What is offered at the path.
    /// - Returns: The answer, which is for this page once ``open(_:to:)`` says so.
    func preflight(_ request: HTTPRequest, allowing methods: [String]) -> HTTPResponse {
        var answer = HTTPResponse(status: 204)
        answer.headers["Access-Control-Allow-Methods"] = methods.joined(separator: ", ")
        if let fields = request.headers["Access-Control-Request-Headers"] {
            answer.headers["Access-Control-Allow-Headers"] = fields
        }
        answer.headers["Access-Control-Max-Age"] = Self.memory
        return answer
    }

    /// Lets the page that asked read the answer, if it may ask.
    func open(_ answer: inout HTTPResponse, to request: HTTPRequest) {
        guard !origins.isEmpty else { return }
        // What is kept for one page is not another's.
        answer.headers.add("Vary", "Origin")
        guard let page = page(of: request) else { return }
        answer.headers["Access-Control-Allow-Origin"] = page
        answer.headers["Access-Control-Expose-Headers"] = "Allow, Retry-After, WWW-Authenticate"
    }
}
