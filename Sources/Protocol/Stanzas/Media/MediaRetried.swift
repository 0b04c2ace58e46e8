public import BinaryNode
public import Model

/// The phone's answer to a ``MediaRetryReceipt``.
///
///     ← <notification type="mediaretry" id={message} from={own number}>
///         <encrypt><enc_p>{answer, encrypted}</enc_p><enc_iv>{12}</enc_iv></encrypt> | <error code="2"/>
///         <rmr jid={chat} from_me participant={author, in groups}/></notification>
///
/// - Source: whatsmeow `mediaretry.go` (`parseMediaRetryNotification`).
public struct MediaRetried: Hashable, Sendable {
    /// What the phone says.
    public enum Answer: Hashable, Sendable {
        /// Where the file is now, or why not, encrypted with the file's key.
        case sealed(SealedRetry)
        /// It cannot: 2 says that it has the file no more.
        case refused(code: Int)
    }

    /// The message.
    public let id: MessageID
    /// The chat.
    public let chat: JID
    /// What the phone says.
    public let answer: Answer

    /// Reads the notification.
    ///
    /// - Throws: ``StanzaError`` when it says nothing, or about no chat.
    public init(_ node: Node) throws(StanzaError) {
        id = MessageID(try node.requireString("id"))
        chat = try node.requireChild("rmr").requireJID("jid").bare
        if let error = node.child("error") {
            answer = .refused(code: error.int("code") ?? 0)
        } else if let sealed = node.child("encrypt").flatMap(SealedRetry.init) {
            answer = .sealed(sealed)
        } else {
            throw .malformed(path: "notification/encrypt", expected: "an encrypted answer")
        }
    }
}
