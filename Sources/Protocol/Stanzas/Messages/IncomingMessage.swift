public import BinaryNode
public import Model

/// A message as it arrives: who, where, when, and the ciphertexts in order.
///
///     ← <message id from t notify? participant? recipient? category? edit? offline?
///                sender_pn? sender_lid? participant_pn? participant_lid?
///                peer_recipient_pn? peer_recipient_lid? addressing_mode?
///                participant_username? sender_username? recipient_username? peer_recipient_username?>
///         <enc v="2" type="pkmsg|msg|skmsg" count? decrypt-fail?>{ciphertext}</enc>…
///         <device-identity>{…}</device-identity>? <unavailable type? hosted?/>? <bot/>? <plaintext>{…}</plaintext>?
///       </message>
///
/// `from` is the group, the broadcast list or the sending device; an own device's copy names the
/// chat in `recipient`. What a channel says is not encrypted.
///
/// - Source: whatsmeow `message.go` (`parseMessageSource`, `handlePlaintextMessage`); zapo `src/message/primitives/incoming.ts` for usernames.
public struct IncomingMessage: Hashable, Sendable {
    /// The id, unique per chat and sender.
    public var id: MessageID
    /// The chat, without device.
    public var chat: JID
    /// The sending device; hosted addresses are folded to ordinary ones.
    public var sender: JID
    /// The sending device as its keys go by: hosted when a business host runs it.
    public var device: JID
    /// The sending device by its other address, when the stanza names it.
    public var senderAlternate: JID?
    /// The chat partner's other address, on own devices' copies.
    public var chatAlternate: JID?
    /// Whether an own device sent it.
    public var isFromMe: Bool
    /// When it was sent, server clock.
    public var time: Timestamp
    /// The name that the sender gives themself.
    public var pushName: String?
    /// The name by which the sender may be found, without `@`.
    public var username: String?
    /// The same of the chat partner, on own devices' copies.
    public var chatUsername: String?
    /// `peer` for what own devices tell each other.
    public var category: String?
    /// What it says it changes; nil for an ordinary message, or a word that is not known.
    public var edit: StanzaTraits.Edit?
    /// The server's word for the content, such as `text` or `media`.
    public var type: String?
    /// Whether it waited at the server while this device was away.
    public var isOffline: Bool
    /// The ciphertexts in document order.
    public var encrypted: [EncryptedPart]
    /// What a channel says, serialized.
    public var plaintext: [UInt8]?
    /// Its phone's statement about the sending device, serialized; companions send it with what opens a session.
    public var deviceIdentity: [UInt8]?
    /// The kind of message that the server has no copy of for this device; empty for one that the own phone
    /// can send again.
    public var unavailable: String?

    /// Reads a stanza.
    ///
    /// This device's own addresses decide whose message it is.
    public init(_ node: Node, own: OwnAddresses) throws(StanzaError) {
        let source = try MessageSource(node, own: own, needsParticipant: true)
        chat = source.chat
        sender = source.sender
        device = source.device
        senderAlternate = source.senderAlternate
        chatAlternate = source.chatAlternate
        isFromMe = source.isFromMe
        id = MessageID(try node.requireString("id"))
        time = try node.requireTime()
        // The server writes a dash for a person without a name.
        pushName = node.string("notify").flatMap { $0.isEmpty || $0 == "-" ? nil : $0 }
        username = node.username("participant_username", "sender_username", "username")
        chatUsername = node.username("recipient_username", "peer_recipient_username")
        category = node.string("category")
        edit = node.string("edit").flatMap(StanzaTraits.Edit.init(rawValue:))
        type = node.string("type")
        isOffline = node.attributes["offline"] != nil
        encrypted = []
        for child in node.children {
            switch child.tag {
            case "enc": encrypted.append(EncryptedPart(child))
            case "plaintext": plaintext = child.bytes
            case "device-identity": deviceIdentity = child.bytes
            case "unavailable": unavailable = Self.kind(ofUnavailable: child, in: node)
            default: break
            }
        }
    }

    /// What the server says it has no copy of: its own word, or what else tells that no device has one to give.
    private static func kind(ofUnavailable child: Node, in node: Node) -> String {
        if let type = child.string("type"), !type.isEmpty { return type }
        if child.string("hosted") == "true" { return "hosted" }
        return node.child("bot") == nil ? "" : "bot"
    }
}

extension Node {
    /// The first of some attributes that holds a username: 3 to 35 letters, digits, dots and underscores.
    fileprivate func username(_ keys: String...) -> String? {
        keys.lazy.compactMap { string($0) }.first { name in
            (3...35).contains(name.utf8.count)
                && name.unicodeScalars.allSatisfy {
                    $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
                        || $0 == "." || $0 == "_"
                }
        }
    }
}

/// One ciphertext of a message.
public struct EncryptedPart: Hashable, Sendable {
    /// How a ciphertext was made.
    public enum Kind: Hashable, Sendable {
        /// `pkmsg`: pairwise, and carries what opens a session.
        case preKeyMessage
        /// `msg`: pairwise, in an open session.
        case message
        /// `skmsg`: by the sender's key of a group.
        case senderKeyMessage
        /// A kind that martlet does not read.
        case other(String)
    }

    /// How it was made.
    public var kind: Kind
    /// The version of what is inside: 2 is padded.
    public var version: Int
    /// Which resend this is; 0 on the first sending.
    public var count: Int
    /// Whether nothing is to be shown when it cannot be decrypted.
    public var hidesFailure: Bool
    /// The ciphertext.
    public var bytes: [UInt8]

    init(_ node: Node) {
        kind =
            switch node.string("type") {
            case "pkmsg": .preKeyMessage
            case "msg": .message
            case "skmsg": .senderKeyMessage
            case let other: .other(other ?? "")
            }
        version = node.int("v") ?? 0
        count = node.int("count") ?? 0
        hidesFailure = node.string("decrypt-fail") == "hide"
        bytes = node.bytes ?? []
    }
}
