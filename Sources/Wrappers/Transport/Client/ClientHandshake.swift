internal import Crypto
internal import Encodings
internal import HTTP

/// The upgrade request of a client and the answer to it.
///
/// - Source: RFC 6455, section 4.1.
struct ClientHandshake {
    private static let longestAnswer = 16 << 10

    /// What is sent.
    let request: [UInt8]
    private let key: String
    private var answer: [UInt8] = []

    init(_ url: URLParts, _ headers: Headers) throws(TransportError) {
        key = Base64.encode(Randomness.system.bytes(16))
        var text = "GET \(url.target) HTTP/1.1\r\nHost: \(url.hostField)\r\n"
        text += "Upgrade: websocket\r\nConnection: Upgrade\r\n"
        text += "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: \(key)\r\n"
        for field in headers.fields {
            guard !field.name.isEmpty, (field.name + field.value).utf8.allSatisfy(Self.isClean)
            else {
                throw .badRequest("a header field has characters that it cannot have")
            }
            text += "\(field.name): \(field.value)\r\n"
        }
        request = Array((text + "\r\n").utf8)
    }

    /// Takes in a part of the answer.
    ///
    /// - Returns: What came after it, once it is whole and agrees; nil before.
    /// - Throws: ``TransportError/refused(status:)``, ``TransportError/badAnswer(_:)``.
    mutating func read(_ bytes: ArraySlice<UInt8>) throws(TransportError) -> [UInt8]? {
        let searched = max(0, answer.count - 3)
        answer.append(contentsOf: bytes)
        guard let end = answer[searched...].firstRange(of: [13, 10, 13, 10]) else {
            guard answer.starts(with: Array("HTTP/".utf8).prefix(answer.count)) else {
                throw .badAnswer("this is no HTTP")
            }
            guard answer.count < Self.longestAnswer else { throw .badAnswer("an endless head") }
            return nil
        }
        // The same in whatever pieces it comes.
        guard end.upperBound <= Self.longestAnswer else { throw .badAnswer("an endless head") }
        try check(String(decoding: answer[..<end.upperBound], as: UTF8.self))
        return Array(answer[end.upperBound...])
    }

    private func check(_ text: String) throws(TransportError) {
        var head = AnswerHead()
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            _ = head.read(String(line), followsRedirects: false)
        }
        guard text.hasPrefix("HTTP/1."), head.status > 0 else {
            throw .badAnswer("this is no HTTP")
        }
        guard head.status == 101 else { throw .refused(status: head.status) }
        guard head.headers.tokens("Upgrade").contains("websocket"),
            head.headers.tokens("Connection").contains("upgrade"),
            head.headers["Sec-WebSocket-Accept"] == Upgrade.accept(key)
        else { throw .badAnswer("the server changed to something else than a WebSocket") }
        // None was asked for.
        guard head.headers["Sec-WebSocket-Extensions"] == nil else {
            throw .badAnswer("the server uses an extension that nobody asked for")
        }
    }

    private static func isClean(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F }
}
