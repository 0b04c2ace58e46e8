/// The part of an address after `@`; it says what kind of thing is addressed.
///
/// - Source: whatsmeow `types/jid.go`.
public struct Server: Hashable, Sendable {
    /// The name as written.
    public let name: String

    /// Takes a name; the legacy spelling `c.us` becomes `s.whatsapp.net`.
    public init(name: String) {
        self.name = name == "c.us" ? "s.whatsapp.net" : name
    }

    /// People by phone number, and (without user) the server itself.
    public static let phone = Server(name: "s.whatsapp.net")
    /// People by hidden user id.
    public static let lid = Server(name: "lid")
    /// Groups.
    public static let group = Server(name: "g.us")
    /// Broadcast lists and status.
    public static let broadcast = Server(name: "broadcast")
    /// Channels.
    public static let newsletter = Server(name: "newsletter")
    /// Companion devices that a business host runs, by phone number.
    public static let hosted = Server(name: "hosted")
    /// Companion devices that a business host runs, by LID.
    public static let hostedLID = Server(name: "hosted.lid")
    /// AI bots.
    public static let bot = Server(name: "bot")
    /// Messenger.
    public static let messenger = Server(name: "msgr")
    /// Other networks.
    public static let interop = Server(name: "interop")
}
