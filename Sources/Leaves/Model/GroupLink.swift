/// A link by which people come into a group.
///
///     https://chat.whatsapp.com/{code}
///
/// - Source: whatsmeow `group.go` (`InviteLinkPrefix`).
public struct GroupLink: Hashable, Sendable, Codable {
    /// What tells one link from another.
    public var code: String
    /// The whole link, to be passed on.
    public var link: String

    private static let site = "chat.whatsapp.com/"

    /// The link with a code.
    public init(code: String) {
        self.code = code
        link = "https://\(Self.site)\(code)"
    }

    /// Takes a link as people pass it on, or its code alone; nil when it is neither.
    public init?(reading text: String) {
        var rest = text[...].drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
        }
        if rest.lowercased().hasPrefix(Self.site) {
            rest = rest.dropFirst(Self.site.count)
            // As links once were.
            if rest.hasPrefix("invite/") { rest = rest.dropFirst("invite/".count) }
            rest = rest.prefix { !"?#/".contains($0) }
        }
        guard (1...64).contains(rest.utf8.count), rest.utf8.allSatisfy(Self.isOfCode) else {
            return nil
        }
        self.init(code: String(rest))
    }

    private static func isOfCode(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
