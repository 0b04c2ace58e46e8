internal import CMicroHTTPD
internal import HTTP

/// Reads what libmicrohttpd understood of a request's head, and refuses what it lets pass.
///
/// - Source: RFC 9112. What it leaves open to two readings is refused.
struct RequestHead {
    enum Body: Equatable {
        case none
        case length(Int)
        case chunked
    }

    /// Why a request is refused.
    struct Refusal: Error {
        let status: Int
        let reason: String
    }

    let request: HTTPRequest
    let body: Body
    /// Whether the client waits to be asked before it sends the body.
    let expectsContinue: Bool

    init(
        method: String,
        target: String?,
        version: String,
        headers: Headers
    ) throws(Refusal) {
        guard let target, Self.isToken(method) else { throw Self.bad("bad request line") }
        guard version.hasPrefix("HTTP/1.") else {
            throw Refusal(status: 505, reason: "only HTTP/1.1 is spoken here")
        }
        let isOld = version == "HTTP/1.0"
        for field in headers.fields {
            guard Self.isToken(field.name) else { throw Self.bad("bad header field") }
            guard field.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 9 }) else {
                throw Self.bad("bad header value")
            }
        }
        let hosts = headers.all("Host").count
        guard hosts == 1 || isOld && hosts == 0 else { throw Self.bad("one Host field is needed") }
        for name in Self.once where headers.all(name).count > 1 {
            throw Self.bad("\(name) is given twice")
        }
        body = try Self.body(headers, isOld: isOld)
        let isExpected = try Self.expectsContinue(headers)
        expectsContinue = isExpected && !isOld && body != .none
        var request = HTTPRequest(
            method: method,
            target: try Self.origin(target, host: headers["Host"]),
            headers: Headers(
                headers.fields.map { ($0.name, String(Self.trimmed($0.value))) }
            )
        )
        request.version = isOld ? .http10 : .http11
        self.request = request
    }

    /// Fields of which readers take the first or the last, so that there may be one alone.
    private static let once = ["Authorization", "Content-Type", "Origin"]

    private static func bad(_ reason: String) -> Refusal { Refusal(status: 400, reason: reason) }

    /// The target without scheme and host, which proxies are sent; that host is the one that counts.
    private static func origin(_ target: String, host: String?) throws(Refusal) -> String {
        guard target.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw bad("bad target") }
        if target.hasPrefix("/") || target == "*" { return target }
        guard let scheme = target.firstRange(of: "://"), target.lowercased().hasPrefix("http")
        else {
            throw bad("bad target")
        }
        let rest = target[scheme.upperBound...]
        let named = rest.prefix { !"/?#".contains($0) }
        guard host == nil || host?.lowercased() == named.lowercased() else {
            throw bad("target and Host name different hosts")
        }
        let path = rest.dropFirst(named.count)
        return path.hasPrefix("/") ? String(path) : "/\(path)"
    }

    /// Without blanks at the end, which libmicrohttpd leaves there.
    ///
    /// It does not take a length or a coding that has them for one, so those are judged as they came.
    private static func trimmed(_ value: String) -> Substring {
        var value = value[...]
        while let last = value.last, last == " " || last == "\t" { value.removeLast() }
        return value
    }

    private static func body(_ headers: Headers, isOld: Bool) throws(Refusal) -> Body {
        let lengths = Set(headers.all("Content-Length"))
        let codings = headers.all("Transfer-Encoding")
        guard lengths.isEmpty || codings.isEmpty, lengths.count <= 1 else {
            throw bad("body length is ambiguous")
        }
        if let coding = codings.first {
            guard !isOld else { throw bad("HTTP/1.0 knows no transfer coding") }
            guard codings.count == 1, coding.lowercased() == "chunked" else {
                throw Refusal(status: 501, reason: "unknown transfer coding")
            }
            return .chunked
        }
        guard let length = lengths.first else { return .none }
        guard length.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let count = Int(length) else {
            throw bad("bad content length")
        }
        return count == 0 ? .none : .length(count)
    }

    private static func expectsContinue(_ headers: Headers) throws(Refusal) -> Bool {
        guard let expected = headers["Expect"] else { return false }
        guard expected.lowercased() == "100-continue" else {
            throw Refusal(status: 417, reason: "unknown expectation")
        }
        return true
    }

    private static let tokenBytes = Set(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8
    )

    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(tokenBytes.contains)
    }
}
