/// Asks an HTTP proxy for a connection.
///
///     → CONNECT host:443 HTTP/1.1        ← HTTP/1.1 200 Connection established
///
/// - Source: RFC 9110, section 9.3.6.
enum HTTPProxy {
    private static let largestAnswer = 16 << 10

    static func negotiate(
        _ socket: Socket,
        to url: URLParts,
        user: String?,
        password: String
    ) throws(TransportError) {
        let name = url.host.contains(":") ? "[\(url.host)]" : url.host
        let place = "\(name):\(url.effectivePort)"
        var request = "CONNECT \(place) HTTP/1.1\r\nHost: \(place)\r\n"
        if let user {
            let credentials = Base64.encode(Array("\(user):\(password)".utf8))
            request += "Proxy-Authorization: Basic \(credentials)\r\n"
        }
        try socket.write(Array((request + "\r\n").utf8))
        var answer: [UInt8] = []
        // Byte by byte: what follows the answer belongs to the connection.
        while !answer.suffix(4).elementsEqual([13, 10, 13, 10]) {
            answer += try socket.read(1)
            guard answer.count < largestAnswer else { throw .proxyFailed("endless answer") }
        }
        let text = String(decoding: answer, as: UTF8.self)
        let line = text.prefix { !$0.isNewline }
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
            throw .proxyFailed("not an HTTP proxy")
        }
        guard (200..<300).contains(status) else {
            throw .proxyFailed(words.dropFirst().joined(separator: " "))
        }
    }
}

/// Base 64 as basic authentication and the WebSocket key need it.
enum Base64 {
    private static let digits = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var value = group.reduce(0) { $0 << 8 | UInt32($1) }
            value <<= 8 * UInt32(3 - group.count)
            for place in 0..<4 {
                let digit = digits[Int(value >> UInt32(18 - 6 * place)) & 63]
                text.append(place <= group.count ? digit : 0x3D)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
