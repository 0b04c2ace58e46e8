import Crypto
import Model
import Protobuf
import WAProto

/// Reads what others encrypted with the secret of a message that a person has.
struct AddOnOpening {
    let world: World
    let person: Person.ID
    let isGroup: Bool

    /// What it says: what was chosen, whether somebody comes, a comment's words; nil for what is none of them, or
    /// does not fit.
    func words(of message: WAMessage, by sender: JID) -> String? {
        if message.hasPollUpdateMessage {
            let update = message.pollUpdateMessage
            return open(
                update.vote.encPayload,
                update.vote.encIV,
                "Poll Vote",
                about: update.pollCreationMessageKey,
                by: sender,
                Self.chosen
            )
        }
        if message.hasEncEventResponseMessage {
            let answer = message.encEventResponseMessage
            return open(
                answer.encPayload,
                answer.encIV,
                "Event Response",
                about: answer.eventCreationMessageKey,
                by: sender
            ) { bytes, _ in
                guard let told = try? WAEventResponseMessage(serializedBytes: bytes) else {
                    return nil
                }
                return told.response == .going
                    ? "going" : told.response == .maybe ? "maybe" : "notGoing"
            }
        }
        guard message.hasEncCommentMessage else { return nil }
        let comment = message.encCommentMessage
        return open(
            comment.encPayload,
            comment.encIV,
            "Enc Comment",
            about: comment.targetMessageKey,
            by: sender
        ) { bytes, _ in (try? WAMessage(serializedBytes: bytes))?.conversation }
    }

    private static func chosen(_ bytes: [UInt8], in poll: WAMessage) -> String? {
        guard let vote = try? WAPollVoteMessage(serializedBytes: bytes) else { return nil }
        let options = poll.poll?.options ?? []
        let hashes = Set(vote.selectedOptions)
        return options.map(\.optionName)
            .filter { hashes.contains(SHA256.hash(Array($0.utf8))) }
            .joined(separator: ", ")
    }

    private func open(
        _ payload: [UInt8],
        _ iv: [UInt8],
        _ use: String,
        about key: WAMessageKey,
        by sender: JID,
        _ read: ([UInt8], WAMessage) -> String?
    ) -> String? {
        let sent = world.database.sendings.find(key.id, of: person)
        let kept = world.database.arrivals.body(of: key.id, at: person)
        guard let content = sent?.content ?? kept?.content,
            let target = try? WAMessage(serializedBytes: content)
        else { return nil }
        let isNumbered = isGroup && sender.isPhone
        let own = world.database.people[person].map { isNumbered ? $0.jid : $0.lid }
        let author = sent != nil ? own : kept.flatMap { JID($0.sender) }
        guard let author else { return nil }
        let cipher = AddOnCipher(
            use: use,
            secret: target.messageContextInfo.messageSecret,
            id: key.id,
            author: author.bare
        )
        return cipher.open(payload, iv: iv, by: sender.bare).flatMap { read($0, target) }
    }
}
