import BinaryNode
import Encodings
import Model
import Protobuf
import Signal
import WAProto

/// A simulated device that gets a message: decrypts it, notes it, sends receipts, answers.
struct Hearing {
    let world: World
    let device: Device
    let sealing: Sealing

    /// Takes a message.
    func hear(_ node: Node) {
        guard let sender = node.jid("participant") ?? node.jid("from"),
            let enc = node.children("enc").last
        else { return }
        let isResend = enc.string("count") != nil
        if !isResend, !isOwn(sender), let withKeys = AskAgain.take(for: person, in: world) {
            let arrival = note(node, sender) { $0.retries += 1 }
            return askAgain(node, arrival.retries, withKeys: withKeys)
        }
        do {
            let message = try open(node.children("enc"), node, sender)
            took(message, enc, node, sender)
        } catch {
            failed(error, node, sender)
        }
    }

    private var person: Person.ID { device.id.person }

    private func isOwn(_ jid: JID) -> Bool { world.directory.id(jid) == person }

    /// Opens every `<enc>` in order and returns the last content that is more than a sender key.
    private func open(
        _ encs: [Node],
        _ node: Node,
        _ sender: JID
    ) throws(SignalError) -> WAMessage {
        var content = WAMessage()
        for enc in encs {
            let padded =
                enc.string("type") == "skmsg"
                ? try openGroup(enc, node, sender) : try sealing.open(enc, from: sender)
            guard let bytes = Padding.unpad(padded),
                let message = try? WAMessage(serializedBytes: bytes)
            else { throw .malformed("padding or protobuf") }
            try takeKey(message, node, sender)
            if encs.count == 1 || enc.string("type") == "skmsg" { content = message }
        }
        return content
    }

    private func openGroup(
        _ enc: Node,
        _ node: Node,
        _ sender: JID
    ) throws(SignalError) -> [UInt8] {
        try GroupCipher.decrypt(
            enc.bytes ?? [],
            group: node.string("from") ?? "",
            sender: sealing.address(sender),
            in: sealing.keys
        )
    }

    /// Takes in the sender key that a message hands out, in groups only.
    private func takeKey(_ message: WAMessage, _ node: Node, _ sender: JID) throws(SignalError) {
        guard message.hasSenderKeyDistributionMessage, let chat = node.jid("from"),
            chat.isGroup || chat == .status
        else { return }
        try GroupCipher.processDistribution(
            message.senderKeyDistributionMessage.axolotlSenderKeyDistributionMessage,
            group: "\(chat)",
            sender: sealing.address(sender),
            in: sealing.keys
        )
    }

    private func took(_ message: WAMessage, _ enc: Node, _ node: Node, _ sender: JID) {
        let content = heard(message, node, sender)
        note(node, sender, body: device.number == 0 ? content.kept : nil) {
            $0.copies += 1
            $0.text = content.text
            $0.content = content.name
            $0.target = content.target
            $0.kind = enc.string("type") ?? ""
            if world.options.keepsMessages, device.number == 0 {
                $0.message = Base64.encode(message.serializedBytes())
            }
        }
        if node.jid("from")?.isPerson == true {
            WrapCheck(world: world, device: device).check(message, node)
        }
        TimerCheck(world: world, device: device).check(message, node)
        ShapeCheck(world: world, device: device).check(message, node)
        PhoneAnswering(world: world, device: device, sealing: sealing)
            .answer(message, node, from: sender)
        Answering(world: world, device: device).answer(node, content, from: sender)
    }

    /// What a message says; a phone opens what refers to a message that it keeps.
    private func heard(_ message: WAMessage, _ node: Node, _ sender: JID) -> HeardContent {
        var content = HeardContent(message)
        guard device.number == 0, content.name != "text" else { return content }
        let opening = AddOnOpening(
            world: world,
            person: person,
            isGroup: node.jid("from")?.isGroup == true
        )
        if let words = opening.words(of: message.plain, by: sender) { content.text = words }
        return content
    }

    private func failed(_ error: SignalError, _ node: Node, _ sender: JID) {
        if case .duplicate = error {
            note(node, sender) {
                $0.copies += 1
                $0.error = "\(error)"
            }
            return
        }
        let arrival = note(node, sender) {
            $0.failures += 1
            $0.error = "\(error)"
            $0.retries += 1
        }
        if arrival.retries < 5 { askAgain(node, arrival.retries, withKeys: true) }
    }

    private func askAgain(_ node: Node, _ count: Int, withKeys: Bool) {
        RetryRequest(world: world, device: device, keys: sealing.keys)
            .send(for: node, count: count, withKeys: withKeys || count > 1)
    }

    @discardableResult
    private func note(
        _ node: Node,
        _ sender: JID,
        body: [UInt8]? = nil,
        _ change: (inout Arrival) -> Void
    ) -> Arrival {
        let isShared = node.jid("from")?.isPerson == false
        let chat = isShared ? node.jid("from") : node.jid("recipient")
        let arrival = Arrival(
            id: node.string("id") ?? "",
            device: Int(device.number),
            from: "\(sender)",
            chat: chat.map { "\($0)" },
            time: Clock.milliseconds
        )
        return world.database.arrivals.update(
            arrival,
            of: person,
            sender: world.directory.id(sender),
            body: body,
            change
        )
    }
}

/// What a message says, as far as a simulated contact understands it.
struct HeardContent {
    /// `text`, `reaction`, the kind of a file, or another name of what it is; `other` for what has none here.
    let name: String
    /// Its words.
    var text: String?
    /// The message that it is about.
    var target: String?
    /// What a phone keeps of it, serialized, because others refer to it by its secret, or for its file; nil for nothing.
    var kept: [UInt8]?

    /// Looks through the copy for own devices.
    init(_ outer: WAMessage) {
        let message = outer.plain
        let part = MediaPart(message)
        self.init(message, part)
        let secret = message.messageContextInfo.messageSecret
        guard part != nil || !secret.isEmpty else { return }
        var needed = message
        if name == "text" {
            // What a text quotes is not needed again.
            needed = .with {
                $0.conversation = text ?? ""
                $0.messageContextInfo.messageSecret = secret
            }
        }
        kept = needed.serializedBytes()
    }

    private init(_ message: WAMessage, _ part: MediaPart?) {
        if message.hasConversation {
            self.init("text", message.conversation)
        } else if message.hasExtendedTextMessage {
            let context = message.extendedTextMessage.contextInfo
            self.init("text", message.extendedTextMessage.text, context.stanzaID)
        } else if message.hasReactionMessage {
            self.init("reaction", message.reactionMessage.text, message.reactionMessage.key.id)
        } else if let part {
            self.init(part.kind.rawValue, part.caption.isEmpty ? nil : part.caption)
        } else {
            self = Self.about(message) ?? Self.thing(message) ?? Self("other", nil)
        }
    }

    private init(_ name: String, _ text: String?, _ target: String = "") {
        self.name = name
        self.text = text
        self.target = target.isEmpty ? nil : target
    }

    /// What is done to another message.
    private static func about(_ message: WAMessage) -> Self? {
        if message.hasProtocolMessage {
            let told = message.protocolMessage
            switch told.type {
            case .messageEdit:
                let edited = told.editedMessage
                let words =
                    edited.hasConversation ? edited.conversation : edited.extendedTextMessage.text
                return Self("edit", words, told.key.id)
            case .revoke: return Self("revoke", nil, told.key.id)
            case .sharePhoneNumber: return Self("phoneNumberShare", nil)
            case .groupMemberLabelChange: return Self("memberTag", told.memberLabel.label)
            case .ephemeralSetting: return Self("timer", String(told.ephemeralExpiration))
            default: return nil
            }
        }
        if message.hasPinInChatMessage {
            let pin = message.pinInChatMessage
            return Self(pin.type == .unpinForAll ? "unpin" : "pin", nil, pin.key.id)
        }
        if message.hasKeepInChatMessage {
            let keep = message.keepInChatMessage
            return Self(keep.keepType == .undoKeepForAll ? "unkeep" : "keep", nil, keep.key.id)
        }
        if message.hasPollUpdateMessage {
            return Self("vote", nil, message.pollUpdateMessage.pollCreationMessageKey.id)
        }
        if message.hasEncEventResponseMessage {
            return Self("response", nil, message.encEventResponseMessage.eventCreationMessageKey.id)
        }
        guard message.hasEncCommentMessage else { return nil }
        return Self("comment", nil, message.encCommentMessage.targetMessageKey.id)
    }

    /// What stands by itself.
    private static func thing(_ message: WAMessage) -> Self? {
        if let poll = message.poll { return Self("poll", poll.name) }
        if message.hasEventMessage { return Self("event", message.eventMessage.name) }
        if message.hasLocationMessage { return Self("location", message.locationMessage.name) }
        if message.hasLiveLocationMessage {
            return Self("liveLocation", message.liveLocationMessage.caption)
        }
        if message.hasContactMessage { return Self("contacts", message.contactMessage.displayName) }
        if message.hasContactsArrayMessage {
            let names = message.contactsArrayMessage.contacts.map(\.displayName)
            return Self("contacts", names.joined(separator: ", "))
        }
        if message.hasGroupInviteMessage {
            return Self("groupInvite", message.groupInviteMessage.groupName)
        }
        return message.hasRequestPhoneNumberMessage ? Self("phoneNumberRequest", nil) : nil
    }
}
