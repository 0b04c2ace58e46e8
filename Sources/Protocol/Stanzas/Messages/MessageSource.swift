import BinaryNode
import Model

/// Who speaks in which chat: the part that messages and receipts share.
///
///     from             chat                     sender
///     group, list      from                     participant
///     own user         recipient, else from     from
///     anyone else      from                     from
///
/// - Source: whatsmeow `message.go` (`parseMessageSource`).
struct MessageSource {
    let chat: JID
    let sender: JID
    var senderAlternate: JID?
    var chatAlternate: JID?
    var isFromMe = false
    /// Whether a business host runs the sending device.
    var isHosted = false

    /// The sending device as its keys go by.
    var device: JID {
        var device = sender
        if isHosted { device.server = device.isLID ? .hostedLID : .hosted }
        return device
    }

    init(_ node: Node, own: OwnAddresses, needsParticipant: Bool) throws(StanzaError) {
        let named = try node.requireJID("from")
        let from = named.unhosted
        if from.isGroup || from.isBroadcast {
            chat = from
            let isNamed = needsParticipant || node.attributes["participant"] != nil
            let author = isNamed ? try node.requireJID("participant") : nil
            sender = author?.unhosted ?? from
            isHosted = author?.isHosted ?? false
            senderAlternate =
                node.readableJID(sender.isLID ? "participant_pn" : "participant_lid")?.unhosted
            isFromMe = own.contains(sender)
        } else if own.contains(from) {
            sender = from
            let recipient =
                node.attributes["recipient"] == nil ? nil : try node.requireJID("recipient")
            chat = (recipient ?? from).unhosted.bare
            isFromMe = true
            isHosted = named.isHosted
            chatAlternate =
                node.readableJID(chat.isLID ? "peer_recipient_pn" : "peer_recipient_lid")?.bare
        } else {
            sender = from
            let target =
                from.server == .bot ? node.child("meta")?.readableJID("target_chat_jid") : nil
            chat = (target ?? from).bare
            isHosted = named.isHosted
            senderAlternate = node.readableJID(from.isLID ? "sender_pn" : "sender_lid")?.unhosted
        }
        if let alternate = senderAlternate, alternate.device == 0 {
            senderAlternate = alternate.with(device: sender.device)
        }
    }
}

extension JID {
    /// The same address with a hosted server's name replaced by the ordinary one.
    var unhosted: JID {
        var copy = self
        if server == .hosted { copy.server = .phone }
        if server == .hostedLID { copy.server = .lid }
        return copy
    }
}
