import Crypto
import Encodings
import Model
import Protobuf
import WAProto

/// A simulated person that says or does something of any kind, in a chat with somebody or in a group.
struct Saying {
    let world: World
    let person: Person
    /// Whom the chat is with; nil in a group.
    private let other: Person?
    private let group: GroupRecord?

    /// Finds the chat, a person or a group, by number or address.
    init(world: World, person: Person, in chat: String) throws(SandboxError) {
        self.world = world
        self.person = person
        if chat.hasSuffix("@g.us") {
            group = try world.groups.group(named: chat)
            other = nil
        } else {
            group = nil
            other = try world.directory.person(named: chat)
        }
    }

    /// Sends it; returns its id.
    func say(_ sketch: SpeechSketch) throws(SandboxError) -> String {
        let speech = try speech(sketch)
        if let group {
            return try world.contacts.say(speech, from: person.id, in: group.jid)
        }
        guard let other else { throw .missing("no chat") }
        return try world.contacts.say(speech, from: person.id, to: other.id)
    }

    private var random: Randomness { world.random(of: person.id) }
    /// The chat, as the person has it.
    private var chat: JID { group?.jid ?? other?.lid ?? person.lid }
    /// How the chat names people.
    private func address(_ person: Person) -> JID { group?.address(person) ?? person.lid }

    private func speech(_ sketch: SpeechSketch) throws(SandboxError) -> Speech {
        switch sketch.kind {
        case .text: try text(sketch)
        case .edit, .revoke, .pin, .keep: try change(sketch)
        case .vote, .response, .comment, .encryptedReaction: try addOn(sketch)
        case .raw: try raw(sketch)
        default: SampleSpeech(sketch: sketch, random: random).speech
        }
    }

    private func text(_ sketch: SpeechSketch) throws(SandboxError) -> Speech {
        let words = sketch.text ?? ""
        var context = WAContextInfo()
        if let target = sketch.target {
            let found = try find(target)
            context.stanzaID = target
            context.participant = "\(found.author)"
            context.quotedMessage = found.content
            context.quotedMessage.clearMessageContextInfo()
        }
        for name in sketch.mentions ?? [] {
            context.mentionedJID.append("\(address(try world.directory.person(named: name)))")
        }
        if let forwards = sketch.forwards {
            context.isForwarded = true
            context.forwardingScore = UInt32(clamping: forwards)
        }
        if let title = sketch.advertisement {
            context.externalAdReply.title = title
            context.externalAdReply.sourceURL = "https://example.org/"
        }
        guard context != WAContextInfo() else { return .text(words) }
        let content = WAMessage.with {
            $0.extendedTextMessage.text = words
            $0.extendedTextMessage.contextInfo = context
        }
        return Speech(content: content, type: "text", words: words)
    }

    /// What is done to a message that is there.
    private func change(_ sketch: SpeechSketch) throws(SandboxError) -> Speech {
        let key = try Reacting(world: world, person: person).key(of: sketch.target ?? "", in: chat)
        let now = Int64(Clock.milliseconds)
        var content = WAMessage()
        var edit: String?
        switch sketch.kind {
        case .edit:
            content.protocolMessage.key = key
            content.protocolMessage.type = .messageEdit
            content.protocolMessage.editedMessage.conversation = sketch.text ?? ""
            content.protocolMessage.timestampMS = now
            edit = "1"
        case .revoke:
            content.protocolMessage.key = key
            content.protocolMessage.type = .revoke
            edit = key.fromMe ? "7" : "8"
        case .pin:
            content.pinInChatMessage.key = key
            content.pinInChatMessage.type = sketch.seconds == 0 ? .unpinForAll : .pinForAll
            content.pinInChatMessage.senderTimestampMS = now
            let seconds = UInt32(clamping: sketch.seconds ?? 604_800)
            content.messageContextInfo.messageAddOnDurationInSecs = seconds
            edit = "2"
        default:
            content.keepInChatMessage.key = key
            content.keepInChatMessage.keepType =
                sketch.seconds == 0 ? .undoKeepForAll : .keepForAll
            content.keepInChatMessage.timestampMS = now
            edit = sketch.seconds == 0 && key.fromMe ? "7" : nil
        }
        return Speech(content: content, type: "text", words: sketch.text ?? "", edit: edit)
    }

    /// What is encrypted with the secret of a message that is there.
    private func addOn(_ sketch: SpeechSketch) throws(SandboxError) -> Speech {
        let target = sketch.target ?? ""
        let key = try Reacting(world: world, person: person).key(of: target, in: chat)
        let found = try find(target)
        let secret = found.content.messageContextInfo.messageSecret
        guard !secret.isEmpty else { throw .missing("\(target) has no secret") }
        func seal(_ plain: [UInt8], _ use: String) -> ([UInt8], iv: [UInt8]) {
            AddOnCipher(use: use, secret: secret, id: target, author: found.author)
                .seal(plain, by: address(person), random)
        }
        let now = Int64(Clock.milliseconds)
        var content = WAMessage()
        switch sketch.kind {
        case .vote:
            let vote = WAPollVoteMessage.with {
                $0.selectedOptions = (sketch.options ?? []).map { SHA256.hash(Array($0.utf8)) }
            }
            let (payload, iv) = seal(vote.serializedBytes(), "Poll Vote")
            content.pollUpdateMessage.pollCreationMessageKey = key
            content.pollUpdateMessage.vote.encPayload = payload
            content.pollUpdateMessage.vote.encIV = iv
            content.pollUpdateMessage.senderTimestampMS = now
            return Speech(
                content: content,
                type: "poll",
                words: (sketch.options ?? []).joined(separator: ", "),
                meta: ["polltype": "vote"]
            )
        case .response:
            let answer = WAEventResponseMessage.with {
                $0.response =
                    sketch.text == "going" ? .going : sketch.text == "maybe" ? .maybe : .notGoing
                $0.timestampMS = now
                $0.extraGuestCount = Int32(clamping: sketch.guests ?? 0)
            }
            let (payload, iv) = seal(answer.serializedBytes(), "Event Response")
            content.encEventResponseMessage.eventCreationMessageKey = key
            content.encEventResponseMessage.encPayload = payload
            content.encEventResponseMessage.encIV = iv
            return Speech(
                content: content,
                type: "event",
                words: sketch.text ?? "",
                meta: ["event_type": "response"]
            )
        case .comment:
            let comment = WAMessage.with { $0.conversation = sketch.text ?? "" }
            let (payload, iv) = seal(comment.serializedBytes(), "Enc Comment")
            content.encCommentMessage.targetMessageKey = key
            content.encCommentMessage.encPayload = payload
            content.encCommentMessage.encIV = iv
            return Speech(content: content, type: "text", words: sketch.text ?? "")
        default:
            let reaction = WAReactionMessage.with {
                $0.text = sketch.text ?? ""
                $0.senderTimestampMS = now
            }
            let (payload, iv) = seal(reaction.serializedBytes(), "Enc Reaction")
            content.encReactionMessage.targetMessageKey = key
            content.encReactionMessage.encPayload = payload
            content.encReactionMessage.encIV = iv
            return Speech(content: content, type: "reaction", words: sketch.text ?? "")
        }
    }

    private func raw(_ sketch: SpeechSketch) throws(SandboxError) -> Speech {
        guard let bytes = Base64.decode(sketch.bytes ?? ""),
            let content = try? WAMessage(serializedBytes: bytes)
        else { throw .malformed("bytes takes a message's protobuf in Base64") }
        return Speech(content: content, type: sketch.type ?? "text", words: sketch.text ?? "")
    }

    /// A message that the person sent or received: who wrote it, as the chat names people, and what it says.
    private func find(_ id: String) throws(SandboxError) -> (author: JID, content: WAMessage) {
        if let sent = world.database.sendings.find(id, of: person.id) {
            return (address(person), try Sealing.message(sent.content))
        }
        if let kept = world.database.arrivals.body(of: id, at: person.id) {
            return (author(kept.sender), try Sealing.message(kept.content))
        }
        guard let arrival = world.database.arrivals.find(id, of: person.id) else {
            throw .missing("\(person.number) knows no message \(id)")
        }
        return (author(arrival.from), WAMessage.with { $0.conversation = arrival.text ?? "" })
    }

    private func author(_ text: String) -> JID {
        let author = JID(text).flatMap(world.directory.person)
        return author.map(address) ?? JID(text)?.bare ?? person.lid
    }
}
