public import BinaryNode
public import Model

/// Makes a link by which people come into a call.
///
///     → <call id to="@call"><link_create media="audio|video"><event start_time/>?</link_create></call>
///     ← <ack class="call" id from type="link_create"?><link_create token/></ack>
///
/// - Source: Baileys `src/Socket/chats.ts` (`createCallLink`).
public struct CreateCallLink: Hashable, Sendable {
    private let isVideo: Bool
    private let start: Timestamp?

    /// Makes a link, for a call that begins at some time perhaps.
    public init(isVideo: Bool, start: Timestamp? = nil) {
        self.isVideo = isVideo
        self.start = start
    }

    /// The stanza under this id.
    public func node(id: String) -> Node {
        let server = JID(user: "", server: Server(name: "call"))
        return Node("call", ["id": .text(id), "to": .jid(server)]) {
            Node("link_create", ["media": isVideo ? "video" : "audio"]) {
                start.map { Node("event", ["start_time": .text(String($0.seconds))]) }
            }
        }
    }

    /// Reads the answer.
    public func reply(from ack: Node) throws(StanzaError) -> CallLink {
        try ack.checkRefusal()
        let token = try ack.requireChild("link_create").requireString("token")
        return CallLink(token: token, isVideo: isVideo)
    }
}
