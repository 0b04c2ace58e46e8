public import BinaryNode
public import Model

/// Gives a group a picture.
///
///     → <iq type="set" xmlns="w:profile:picture" to="s.whatsapp.net" target={group}>
///         <picture type="image">{JPEG}</picture></iq>
///     ← <picture id/>
///
/// 401 and 403 when this account may not, 406 when it is no picture.
///
/// - Source: whatsmeow `group.go` (`SetGroupPhoto`).
public struct SetPicture: Query {
    public static let namespace = "w:profile:picture"
    public let kind = QueryKind.set
    /// The group.
    public let target: JID?
    private let jpeg: [UInt8]

    /// Gives a group a picture: a JPEG file.
    public init(_ group: JID, jpeg: [UInt8]) {
        target = group
        self.jpeg = jpeg
    }

    public var body: [Node] { [Node("picture", ["type": "image"], bytes: jpeg)] }

    public func reply(from iq: Node) throws(StanzaError) -> String {
        try iq.requireChild("picture").requireString("id")
    }
}
