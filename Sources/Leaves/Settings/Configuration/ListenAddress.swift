/// An address to listen on.
public struct ListenAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address or name, an address of IPv6 without brackets.
    public let host: String
    /// The port; 0 for any that is free.
    public let port: Int

    /// Both, as a URL has them: an address of IPv6 in brackets.
    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// Creates an address from its parts.
    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `ADDRESS:PORT`, an address of IPv6 in brackets or not; nil when it is not of this form.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
        else { return nil }
        let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
        guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F })
        else { return nil }
        self.host = host
        self.port = port
    }
}
