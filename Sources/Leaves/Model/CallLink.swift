/// A link by which people come into a call.
///
///     https://call.whatsapp.com/{voice|video}/{token}
///
/// - Source: Baileys `src/Socket/chats.ts` (`createCallLink`).
public struct CallLink: Hashable, Sendable, Codable {
    /// What tells one link from another.
    public var token: String
    /// The whole link, to be passed on.
    public var link: String

    /// The link with a token.
    public init(token: String, isVideo: Bool) {
        self.token = token
        link = "https://call.whatsapp.com/\(isVideo ? "video" : "voice")/\(token)"
    }
}
