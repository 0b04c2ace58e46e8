public import BinaryNode
public import Model

/// What the stanza of a bot's answer says of it: what was asked, and which part of the answer it is.
///
///     ← <message from={bot} id t><enc type="msmsg">{…}</enc>
///         <meta target_id target_sender_jid? target_chat_jid?/>
///         <bot edit="first|inner|last|full"? edit_target_id?/></message>
///
/// A long answer comes in parts; each of them is all that there is up to then, in place of the one before.
///
/// - Source: whatsmeow `message.go` (`parseMsgBotInfo`, `parseMsgMetaInfo`).
public struct BotAnswer: Hashable, Sendable {
    /// The message that it answers.
    public var question: MessageID
    /// Who asked; nil when it does not say, which is this account.
    public var asker: JID?
    /// The chat in which it was asked, when that is another than the bot's.
    public var chat: JID?
    /// The part that this one takes the place of; nil for a first one.
    public var replaces: MessageID?

    /// Reads the stanza of an answer; nil when it does not say what was asked.
    public init?(_ node: Node) {
        guard let meta = node.child("meta"), let question = meta.string("target_id") else {
            return nil
        }
        self.question = MessageID(question)
        asker = meta.jid("target_sender_jid")?.bare
        chat = meta.jid("target_chat_jid")?.bare
        let bot = node.child("bot")
        let isLater = ["inner", "last"].contains(bot?.string("edit") ?? "")
        replaces = isLater ? bot?.string("edit_target_id").map { MessageID($0) } : nil
    }
}
