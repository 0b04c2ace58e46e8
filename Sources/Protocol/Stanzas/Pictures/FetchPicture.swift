public import BinaryNode
public import Model

/// Asks where the picture of a group is to be had.
///
///     → <iq type="get" xmlns="w:profile:picture" to="s.whatsapp.net" target={group}>
///         <picture type="image|preview" query="url"/></iq>
///     ← <picture id url type direct_path/>
///     ← <picture status="204"/> | <picture><error code/></picture>
///
/// What has no picture is refused as 404; 401 when this account may not see it.
///
/// - Source: whatsmeow `user.go` (`GetProfilePictureInfo`), whatsapp-rust `wacore/src/iq/contacts.rs`.
public struct FetchPicture: Query {
    public static let namespace = "w:profile:picture"
    public let kind = QueryKind.get
    /// The group.
    public let target: JID?
    private let isPreview: Bool

    /// Asks for the picture of a group, the small one perhaps.
    public init(_ group: JID, isPreview: Bool = false) {
        target = group
        self.isPreview = isPreview
    }

    public var body: [Node] {
        [Node("picture", ["type": isPreview ? "preview" : "image", "query": "url"])]
    }

    public func reply(from iq: Node) throws(StanzaError) -> GroupPicture {
        try Self.picture(try iq.requireChild("picture"))
    }

    /// Reads a `<picture>`.
    static func picture(_ node: Node) throws(StanzaError) -> GroupPicture {
        if let error = node.child("error") {
            throw .refused(code: try error.requireInt("code"), text: "")
        }
        guard node.string("status") != "204" else { throw .refused(code: 404, text: "") }
        return GroupPicture(
            id: try node.requireString("id"),
            url: try node.requireString("url"),
            isPreview: node.string("type") == "preview"
        )
    }
}
