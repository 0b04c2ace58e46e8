import Model
import Protobuf
import Store
import WAProto

/// Who sees a status post.
enum PostAudience: Hashable, Sendable {
    /// Those whom the privacy settings of the account name.
    case settings
    /// These people alone.
    case chosen([JID])

    /// The most people that one post is for when they are chosen for it.
    static let most = 2048

    /// Takes what a command says.
    ///
    /// - Throws: ``EngineError/invalid(_:)`` for addresses that are no people's, too many, or none: such a post would
    ///   be for nobody.
    init(_ viewers: [JID]?) throws(EngineError) {
        guard let viewers else {
            self = .settings
            return
        }
        guard (1...Self.most).contains(viewers.count) else {
            throw .invalid("viewers: a post is for 1 to \(Self.most) people")
        }
        for viewer in viewers {
            guard viewer.isPerson, JID(viewer.bare.description) == viewer.bare else {
                throw .invalid("viewers: \(viewer) is no person's phone number or LID")
            }
        }
        self = .chosen(viewers.map(\.bare))
    }
}

extension Reader {
    /// The people who alone get something that goes to the status posts; nil for those whom the privacy settings
    /// name.
    ///
    /// What is done to an own post goes to whom the post was for; what is done to another's, to its author.
    ///
    /// - Parameters:
    ///   - id: The id of what goes there.
    ///   - message: What it says.
    /// - Returns: Them; nobody when the author cannot be told.
    /// - Throws: What the database says.
    func statusViewers(_ id: MessageID, _ message: WAMessage) throws -> [JID]? {
        let target: WAMessageKey? =
            if message.hasReactionMessage {
                message.reactionMessage.key
            } else if message.hasProtocolMessage {
                message.protocolMessage.key
            } else {
                nil
            }
        if let target, !target.fromMe { return JID(target.participant).map { [$0.bare] } ?? [] }
        let post = try self.message(
            chat: .status,
            id: target.map { MessageID($0.id) } ?? id
        )
        return post?.isFromMe == true ? post?.context?.viewers : nil
    }
}
