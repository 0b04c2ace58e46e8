internal import CWebSockets
internal import HTTP

/// The change from HTTP to a WebSocket.
///
/// - Source: RFC 6455, section 4.2.
enum Upgrade {
    struct Refusal: Error {
        let response: HTTPResponse
    }

    static func isWanted(by request: HTTPRequest) -> Bool {
        tokens(request, "Upgrade").contains("websocket")
            && tokens(request, "Connection").contains("upgrade")
    }

    /// The head of the answer, or why the request is refused.
    ///
    /// Extensions are not accepted, and subprotocols are ignored.
    static func answer(_ request: HTTPRequest) -> Result<[UInt8], Refusal> {
        guard request.method == "GET", let key = request.headers["Sec-WebSocket-Key"] else {
            return .failure(Refusal(response: HTTPResponse(status: 400)))
        }
        guard request.headers["Sec-WebSocket-Version"] == "13" else {
            let headers: Headers = ["Sec-WebSocket-Version": "13"]
            return .failure(Refusal(response: HTTPResponse(status: 426, headers: headers)))
        }
        let lines = [
            "HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade",
            "Sec-WebSocket-Accept: \(accept(key))", "", "",
        ]
        return .success(Array(lines.joined(separator: "\r\n").utf8))
    }

    private static func accept(_ key: String) -> String {
        let text = Array("\(key)258EAFA5-E914-47DA-95CA-C5AB0DC85B11".utf8)
        var digest = [UInt8](repeating: 0, count: 20)
        unsafe lws_SHA1(text, text.count, &digest)
        return Base64.encode(digest)
    }

    private static func tokens(_ request: HTTPRequest, _ name: String) -> [String] {
        request.headers.all(name).flatMap { $0.lowercased().split(separator: ",") }
            .map { $0.filter { $0 != " " && $0 != "\t" } }
    }
}
