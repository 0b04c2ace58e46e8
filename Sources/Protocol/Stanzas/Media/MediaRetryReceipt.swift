public import BinaryNode
public import Model

/// Asks the account's own phone to upload a message's file again.
///
///     → <receipt id={message} to={own number} type="server-error">
///         <encrypt><enc_p>{request, encrypted}</enc_p><enc_iv>{12}</enc_iv></encrypt>
///         <rmr jid={chat} from_me participant={author, in groups}/></receipt>
///
/// - Source: whatsmeow `mediaretry.go` (`SendMediaRetryReceipt`).
public struct MediaRetryReceipt: Hashable, Sendable {
    /// The message.
    public var id: MessageID
    /// The own address; its device is left out.
    public var own: JID
    /// The chat.
    public var chat: JID
    /// Whether this account wrote it.
    public var isFromMe: Bool
    /// Who wrote it, in groups.
    public var author: JID?
    /// The request, encrypted with the file's key.
    public var sealed: SealedRetry

    /// Asks for a message's file.
    public init(
        id: MessageID,
        own: JID,
        chat: JID,
        isFromMe: Bool,
        author: JID?,
        sealed: SealedRetry
    ) {
        self.id = id
        self.own = own
        self.chat = chat
        self.isFromMe = isFromMe
        self.author = author
        self.sealed = sealed
    }

    /// The stanza to send.
    public var node: Node {
        var about = Node(
            "rmr",
            ["jid": .jid(chat), "from_me": .text(isFromMe ? "true" : "false")]
        )
        if let author { about.attributes["participant"] = .jid(author) }
        return Node(
            "receipt",
            ["id": .text(id.text), "to": .jid(own.bare), "type": "server-error"],
            content: .nodes([sealed.node, about])
        )
    }
}

/// A request for a file or its answer, encrypted with AES-256-GCM.
public struct SealedRetry: Hashable, Sendable {
    /// Ciphertext and tag.
    public var bytes: [UInt8]
    /// The nonce, 12 bytes.
    public var nonce: [UInt8]

    /// Takes both.
    public init(bytes: [UInt8], nonce: [UInt8]) {
        self.bytes = bytes
        self.nonce = nonce
    }

    /// Reads `<encrypt>`; nil when a part of it is missing.
    init?(_ node: Node) {
        guard let bytes = node.child("enc_p")?.bytes, let nonce = node.child("enc_iv")?.bytes else {
            return nil
        }
        self.init(bytes: bytes, nonce: nonce)
    }

    /// `<encrypt>`.
    var node: Node {
        Node(
            "encrypt",
            [:],
            content: .nodes([Node("enc_p", bytes: bytes), Node("enc_iv", bytes: nonce)])
        )
    }
}
