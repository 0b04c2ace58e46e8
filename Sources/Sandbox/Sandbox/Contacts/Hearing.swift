import BinaryNode
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
        guard message.hasSenderKeyDistributionMessage, let chat = node.jid("from"), chat.isGroup
        else { return }
        try GroupCipher.processDistribution(
            message.senderKeyDistributionMessage.axolotlSenderKeyDistributionMessage,
            group: "\(chat)",
            sender: sealing.address(sender),
            in: sealing.keys
        )
    }

    private func took(_ message: WAMessage, _ enc: Node, _ node: Node, _ sender: JID) {
        let content = HeardContent(message)
        MediaDesk(world: world).note(message, node.string("id") ?? "", at: person)
        note(node, sender) {
            $0.copies += 1
            $0.text = content.text
            $0.content = content.name
            $0.target = content.target
            $0.kind = enc.string("type") ?? ""
        }
        if node.jid("from")?.isGroup != true {
            WrapCheck(world: world, device: device).check(message, node)
        }
        TimerCheck(world: world, device: device).check(message, node)
        PhoneAnswering(world: world, device: device, sealing: sealing)
            .answer(message, node, from: sender)
        Answering(world: world, device: device).answer(node, content, from: sender)
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
        _ change: (inout Arrival) -> Void
    ) -> Arrival {
        let isGroup = node.jid("from")?.isGroup == true
        let chat = isGroup ? node.jid("from") : node.jid("recipient")
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
            change
        )
    }
}

/// What a message says, as far as a simulated contact understands it.
struct HeardContent {
    /// `text`, `reaction`, the kind of a file, or nothing that a contact would answer.
    let name: String
    let text: String?
    /// The message that a reaction is to.
    var target: String?

    /// Looks through the copy for own devices.
    init(_ message: WAMessage) {
        let message =
            message.hasDeviceSentMessage ? message.deviceSentMessage.message : message
        if message.hasReactionMessage {
            name = "reaction"
            text = message.reactionMessage.text
            target = message.reactionMessage.key.id
        } else if let part = MediaPart(message) {
            name = part.kind.rawValue
            text = part.caption.isEmpty ? nil : part.caption
        } else {
            text =
                message.hasConversation
                ? message.conversation
                : message.hasExtendedTextMessage ? message.extendedTextMessage.text : nil
            name = text == nil ? "other" : "text"
        }
    }
}
