import BinaryNode
import Protobuf
import WAProto

/// Checks that a client's stanza says of its content what the content is: only who decrypts it can tell.
///
/// - Source: whatsmeow `send.go` (`getTypeFromMessage`, `getEditAttribute`), zapo `src/message/encode/content.ts`.
struct ShapeCheck {
    let world: World
    let device: Device

    private static let told = Rule(
        "content.shape",
        "a stanza's type, edit, meta, mediatype and decrypt-fail are those of what is encrypted in it"
    )

    /// What a stanza is to say.
    private struct Shape {
        var type = "text"
        var edit: String?
        var meta: [String: String] = [:]
        var media: String?
        /// Nil where clients differ.
        var hides: Bool? = false
    }

    /// Checks a decrypted message.
    func check(_ message: WAMessage, _ node: Node) {
        guard node.string("category") != "peer", let shape = Self.shape(message.plain),
            let author = node.jid("participant") ?? node.jid("from"),
            let sender = world.directory.device(author),
            let client = world.wire.session(of: sender.id), let enc = node.children("enc").last
        else { return }
        var faults: [String] = []
        if node.string("type") != shape.type { faults.append("type") }
        if node.string("edit") != shape.edit { faults.append("edit") }
        if enc.string("mediatype") != shape.media { faults.append("mediatype") }
        // In groups some clients say so of the keys alone.
        let isHidden = enc.string("decrypt-fail") == "hide"
        if let hides = shape.hides, isHidden != hides, isHidden || node.jid("participant") == nil {
            faults.append("decrypt-fail")
        }
        for (name, value) in shape.meta where node.child("meta")?.string(name) != value {
            faults.append("meta \(name)")
        }
        guard !faults.isEmpty else { return }
        let detail = faults.joined(separator: ", ")
        world.violations.note(Self.told, detail, node, on: client)
    }

    private static func shape(_ message: WAMessage) -> Shape? {
        if message.hasProtocolMessage { return shape(message.protocolMessage) }
        if message.hasPinInChatMessage { return Shape(edit: "2", hides: true) }
        if message.hasKeepInChatMessage {
            let keep = message.keepInChatMessage
            let isOwnUndone = keep.keepType == .undoKeepForAll && keep.key.fromMe
            return Shape(edit: isOwnUndone ? "7" : nil, hides: true)
        }
        if message.hasPollUpdateMessage {
            return Shape(type: "poll", meta: ["polltype": "vote"], hides: true)
        }
        if message.poll != nil { return Shape(type: "poll", meta: ["polltype": "creation"]) }
        if message.hasReactionMessage {
            let isTakenBack = message.reactionMessage.text.isEmpty
            return Shape(type: "reaction", edit: isTakenBack ? "7" : nil, hides: true)
        }
        if message.hasEncReactionMessage { return Shape(type: "reaction", hides: true) }
        if message.hasEventMessage {
            return Shape(type: "event", meta: ["event_type": "creation"])
        }
        if message.hasEncEventResponseMessage {
            return Shape(type: "event", meta: ["event_type": "response"], hides: true)
        }
        if message.hasEncCommentMessage { return Shape(hides: true) }
        return media(message)
    }

    private static func shape(_ message: WAProtocolMessage) -> Shape? {
        switch message.type {
        case .messageEdit: Shape(edit: "1", hides: true)
        case .revoke: Shape(edit: message.key.fromMe ? "7" : "8", hides: nil)
        case .groupMemberLabelChange:
            tag(isGone: message.memberLabel.label.isEmpty)
        default: nil
        }
    }

    private static func tag(isGone: Bool) -> Shape {
        let reason = isGone ? "user_delete" : "user_update"
        return Shape(meta: ["tag_reason": reason, "appdata": "member_tag"])
    }

    /// What a ciphertext calls a file in it.
    private static func name(_ kind: MediaSketch.Kind) -> String {
        switch kind {
        case .voice: "ptt"
        case .round: "ptv"
        default: kind.rawValue
        }
    }

    private static func media(_ message: WAMessage) -> Shape? {
        if message.hasConversation { return Shape() }
        if message.hasExtendedTextMessage {
            let isLink = !message.extendedTextMessage.matchedText.isEmpty
            return isLink ? Shape(type: "media", media: "url") : Shape()
        }
        if message.hasLocationMessage { return Shape(type: "media", media: "location") }
        if message.hasLiveLocationMessage { return Shape(type: "media", media: "livelocation") }
        if message.hasContactMessage { return Shape(type: "media", media: "vcard") }
        if message.hasContactsArrayMessage { return Shape(type: "media", media: "contact_array") }
        if message.hasAlbumMessage { return Shape(type: "media") }
        if let part = MediaPart(message) { return Shape(type: "media", media: name(part.kind)) }
        return message.hasGroupInviteMessage ? Shape(type: "media", media: "url") : nil
    }
}
