internal import Glibc
internal import HTTP

/// An answer that is sent past libmicrohttpd, which has none for a request that is not complete.
///
/// Whoever sends a head that cannot be taken, or a body that is too large or too slow, or without the right key, is told
/// so at once.
/// The connection ends with it.
struct LastWord {
    /// What a socket surely takes at once.
    private static let largest = 32 << 10

    let bytes: [UInt8]

    /// Writes an answer out; nil when it is too large, or comes piece by piece.
    init?(_ response: HTTPResponse, method: String?, _ library: MicroHTTPD) {
        guard let body = response.bytes, response.upgrade == nil, body.count < Self.largest else {
            return nil
        }
        let date = HTTPDate.string(unixSeconds: time(nil))
        var text =
            "HTTP/1.1 \(response.status) \(library.reason(response.status))\r\nDate: \(date)\r\n"
        for field in Answer.fields(response) { text += "\(field.name): \(field.value)\r\n" }
        text += "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
        bytes = Array(text.utf8) + (method == "HEAD" ? [] : body)
    }
}
