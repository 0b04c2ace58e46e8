public import BinaryNode
public import Model

/// Asks where the picture of a community is to be had, which is not asked for as a group's is.
///
///     → <iq type="get" xmlns="w:g2" to={community}><pictures>
///         <picture parent_group_jid={community} query="url" type="image|preview"/></pictures></iq>
///     ← <pictures><picture id url type direct_path/></pictures>
///
/// - Source: whatsmeow `user.go` (`GetProfilePictureInfo`).
public struct FetchCommunityPicture: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.get
    public let to: JID
    private let isPreview: Bool

    /// Asks for the picture of a community, the small one perhaps.
    public init(_ community: JID, isPreview: Bool = false) {
        to = community
        self.isPreview = isPreview
    }

    public var body: [Node] {
        let attributes: Attributes = [
            "parent_group_jid": .jid(to), "query": "url", "type": isPreview ? "preview" : "image",
        ]
        return [Node("pictures") { Node("picture", attributes) }]
    }

    public func reply(from iq: Node) throws(StanzaError) -> GroupPicture {
        guard let node = try iq.requireChild("pictures").child("picture") else {
            throw .refused(code: 404, text: "")
        }
        return try FetchPicture.picture(node)
    }
}
