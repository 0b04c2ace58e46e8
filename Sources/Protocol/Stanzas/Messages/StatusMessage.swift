public import BinaryNode
public import Model

/// A status post: encrypted once for all, the key to it for each device that lacks it, and who else sees it.
///
///     → <message id type to="status@broadcast" edit?>
///         <participants>
///           <to jid={device}><enc v="2" type="pkmsg|msg" decrypt-fail?>{key}</enc></to>…
///           <to jid={person}/>…
///         </participants>
///         <device-identity>{account's signature over this device}</device-identity>?
///         <meta status_setting="contacts|allowlist|denylist"/>?
///         <enc v="2" type="skmsg" mediatype? decrypt-fail?>{ciphertext}</enc>
///       </message>
///     ← <ack class="message" id t error?/>
///
/// The server takes the audience from `participants`: who is given no key is named all the same. A reaction says
/// nothing of who sees posts.
///
/// - Source: zapo `src/transport/node/builders/message.ts`, whatsmeow `send.go` (`sendGroup`).
public struct StatusMessage: Hashable, Sendable {
    /// The post as a group would get it.
    public var message: GroupMessage
    /// The people who see it and are given no key.
    public var others: [JID]
    /// What the stanza calls the choice of who sees it; nil for a reaction.
    public var setting: String?

    /// Creates the post from its parts.
    public init(message: GroupMessage, others: [JID], setting: String?) {
        self.message = message
        self.others = others
        self.setting = setting
    }

    /// The stanza.
    public var node: Node {
        var traits = message.traits
        traits.meta["status_setting"] = setting
        return message.node(besides: [:], traits.metaNode, naming: others)
    }
}
