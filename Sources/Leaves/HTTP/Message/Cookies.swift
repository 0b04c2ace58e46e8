import Encodings

extension HTTPRequest {
    /// The cookies that the client sent, in order.
    public var cookies: [(String, String)] {
        headers.all("Cookie").flatMap { $0.split(separator: ";") }.compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            let value = parts[1].trimmingBlanks
            let isQuoted = value.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
            return (
                String(parts[0].trimmingBlanks),
                String(isQuoted ? value.dropFirst().dropLast() : value)
            )
        }
    }

    /// The first cookie of a name.
    public func cookie(_ name: String) -> String? { cookies.first { $0.0 == name }?.1 }
}

/// A cookie for the client to keep.
///
/// - Source: RFC 6265, section 4.1.
public struct Cookie: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value; neither quoted nor escaped.
    public var value: String
    /// How long it is kept, in seconds; nil until the client ends.
    public var maxAge: Int?
    /// Where it is sent.
    public var path = "/"
    /// Whether it is kept from scripts.
    public var isHTTPOnly = true
    /// Whether it is sent under TLS alone.
    public var isSecure = false

    /// Creates a cookie for all paths that scripts cannot read and other sites do not send.
    public init(_ name: String, _ value: String, maxAge: Int? = nil) {
        self.name = name
        self.value = value
        self.maxAge = maxAge
    }

    /// The value of the `Set-Cookie` field; nil when name or value would end it early.
    public var header: String? {
        let texts = [name, value, path]
        guard !name.isEmpty, texts.allSatisfy({ $0.utf8.allSatisfy(Self.isClean) }) else {
            return nil
        }
        var text = "\(name)=\(value); Path=\(path)"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if isHTTPOnly { text += "; HttpOnly" }
        if isSecure { text += "; Secure" }
        return text + "; SameSite=Strict"
    }

    private static func isClean(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ";") && byte != UInt8(ascii: ",")
            && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}
