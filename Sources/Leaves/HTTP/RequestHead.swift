/// Request line and header fields.
struct RequestHead {
    enum Body: Equatable {
        case none
        case length(Int)
        case chunked
    }

    var request: HTTPRequest
    var body = Body.none
    var persistence: RequestParser.Persistence
    var expectsContinue = false

    init(_ bytes: ArraySlice<UInt8>) throws(RequestParser.Failure) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Self.bad("head is not UTF-8")
        }
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, Self.isToken(words[0]) else { throw Self.bad("bad request line") }
        guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else {
            throw RequestParser.Failure(status: 505, reason: "only HTTP/1.1 is spoken here")
        }
        let target = try Self.target(words[1])
        let headers = try Self.headers(lines.dropFirst())
        request = HTTPRequest(method: String(words[0]), target: target, headers: headers)
        let connection = (headers["Connection"] ?? "").lowercased()
        let isNew = words[2] == "HTTP/1.1"
        persistence = RequestParser.Persistence(
            keepsAlive: isNew
                ? !connection.contains("close") : connection.contains("keep-alive"),
            allowsChunks: isNew
        )
        body = try Self.body(headers)
        if let expected = headers["Expect"], isNew {
            guard expected.lowercased() == "100-continue" else {
                throw RequestParser.Failure(status: 417, reason: "unknown expectation")
            }
            expectsContinue = body != .none
        }
    }

    private static func bad(_ reason: String) -> RequestParser.Failure {
        RequestParser.Failure(status: 400, reason: reason)
    }

    private static func target(_ word: Substring) throws(RequestParser.Failure) -> String {
        guard word.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw bad("bad target") }
        if word.hasPrefix("/") || word == "*" { return String(word) }
        // The absolute form, as proxies get it.
        guard let scheme = word.firstRange(of: "://"), word.lowercased().hasPrefix("http") else {
            throw bad("bad target")
        }
        let rest = word[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }

    private static func headers(
        _ lines: ArraySlice<Substring>
    ) throws(RequestParser.Failure) -> Headers {
        var headers = Headers()
        for line in lines where !line.isEmpty {
            guard let colon = line.firstIndex(of: ":"), isToken(line[..<colon]) else {
                throw bad("bad header field")
            }
            let value = line[line.index(after: colon)...].trimmed
            guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 9 }) else {
                throw bad("bad header value")
            }
            headers.add(String(line[..<colon]), String(value))
        }
        return headers
    }

    private static func body(_ headers: Headers) throws(RequestParser.Failure) -> Body {
        let lengths = Set(headers.all("Content-Length"))
        let codings = headers.all("Transfer-Encoding")
        guard lengths.isEmpty || codings.isEmpty, lengths.count <= 1 else {
            throw bad("body length is ambiguous")
        }
        if let coding = codings.first {
            guard codings.count == 1, coding.lowercased() == "chunked" else {
                throw RequestParser.Failure(status: 501, reason: "unknown transfer coding")
            }
            return .chunked
        }
        guard let length = lengths.first else { return .none }
        guard length.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let count = Int(length) else {
            throw bad("bad content length")
        }
        return count == 0 ? .none : .length(count)
    }

    private static let tokenBytes = Set(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8
    )

    private static func isToken(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(tokenBytes.contains)
    }
}

extension Substring {
    /// Without spaces and tabs at both ends.
    fileprivate var trimmed: Substring {
        guard let first = firstIndex(where: { $0 != " " && $0 != "\t" }),
            let last = lastIndex(where: { $0 != " " && $0 != "\t" })
        else { return "" }
        return self[first...last]
    }
}
