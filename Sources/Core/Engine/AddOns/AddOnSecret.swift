import Crypto
import Model
import Protobuf
import Stanzas
import Store
import WAProto

/// What a message's secret encrypts: votes, answers to events, comments, and reactions and edits of some chats.
///
///     key = HKDF(secret, no salt, id ‖ author ‖ sender ‖ use, 32)
///     AES-256-GCM(key, 12 random bytes, plaintext, aad), the tag at the end
///
/// Where the use asks for it, `aad` is id ‖ 00 ‖ sender. Author and sender are addresses as text, without device.
///
/// - Source: whatsmeow `msgsecret.go`.
struct AddOnSecret {
    /// What it is for; the text is part of the key.
    enum Use: String {
        /// A vote in a poll.
        case vote = "Poll Vote"
        /// An answer to an event.
        case response = "Event Response"
        /// A reaction where members do not see each other.
        case reaction = "Enc Reaction"
        /// A comment.
        case comment = "Enc Comment"
        /// Other words of an event.
        case eventEdit = "Event Edit"
        /// Other words of a message.
        case messageEdit = "Message Edit"
        /// Another question.
        case pollEdit = "Poll Edit"
        /// One more thing to choose.
        case pollOption = "Poll Add Option"

        /// Whether id and sender are authenticated besides.
        fileprivate var isBound: Bool { self == .vote || self == .response }
    }

    /// What was encrypted, and the 12 random bytes.
    struct Sealed {
        let payload: [UInt8]
        let iv: [UInt8]
    }

    /// 32 random bytes that the message brought.
    let secret: [UInt8]
    /// The message's id.
    let id: MessageID

    /// Encrypts something.
    func seal(
        _ plain: [UInt8],
        for use: Use,
        author: JID,
        sender: JID,
        random: Randomness
    ) -> Sealed {
        let iv = random.bytes(12)
        let payload = AESGCM.seal(
            plain,
            key: key(use, author, sender),
            nonce12: iv,
            aad: associated(use, sender)
        )
        return Sealed(payload: payload, iv: iv)
    }

    /// Decrypts something that one of several addresses sent under a message of one of several addresses.
    ///
    /// Which of theirs people used nobody says.
    ///
    /// - Returns: What was encrypted; nil when none of the addresses fits.
    func open(_ sealed: Sealed, for use: Use, authors: [JID], senders: [JID]) -> [UInt8]? {
        guard sealed.iv.count == 12 else { return nil }
        for author in authors {
            for sender in senders {
                let plain = try? AESGCM.open(
                    sealed.payload,
                    key: key(use, author, sender),
                    nonce12: sealed.iv,
                    aad: associated(use, sender)
                )
                if let plain { return plain }
            }
        }
        return nil
    }

    /// Decrypts what a bot answers to the message.
    ///
    /// - Parameters:
    ///   - sealed: What was encrypted.
    ///   - answer: The id of the answer, or of its first part.
    ///   - askers: The addresses by which the message's author may have asked.
    ///   - bot: Who answers.
    /// - Returns: The answer; nil when it does not fit.
    func openAnswer(_ sealed: Sealed, id answer: MessageID, askers: [JID], bot: JID) -> [UInt8]? {
        let forBots = HKDF.sha256(secret, info: "Bot Message", count: 32)
        guard sealed.iv.count == 12 else { return nil }
        for asker in askers {
            let info = answer.text + "\(asker)\(bot)"
            let plain = try? AESGCM.open(
                sealed.payload,
                key: HKDF.sha256(forBots, info: info, count: 32),
                nonce12: sealed.iv,
                aad: Array(answer.text.utf8) + [0] + Array(bot.description.utf8)
            )
            if let plain { return plain }
        }
        return nil
    }

    private func key(_ use: Use, _ author: JID, _ sender: JID) -> [UInt8] {
        let info = id.text + "\(author)\(sender)" + use.rawValue
        return HKDF.sha256(secret, salt: [], info: Array(info.utf8), count: 32)
    }

    private func associated(_ use: Use, _ sender: JID) -> [UInt8] {
        use.isBound ? Array(id.text.utf8) + [0] + Array(sender.description.utf8) : []
    }
}

extension Reader {
    /// The secret that a stored message brought; nil when it brought none.
    func secret(of message: Model.Message) throws -> AddOnSecret? {
        guard let payload = try payload(row: message.row),
            let stored = try? WAMessage(serializedBytes: payload)
        else { return nil }
        let secret = stored.unwrapped.messageContextInfo.messageSecret
        return secret.isEmpty ? nil : AddOnSecret(secret: secret, id: message.id)
    }

    /// The addresses of somebody, without device, by which they may have signed.
    func bothAddresses(of person: JID) throws -> [JID] {
        let found = [person, try lid(for: person), try phone(for: person)]
        var addresses: [JID] = []
        for case let address? in found where !addresses.contains(address.bare) {
            addresses.append(address.bare)
        }
        return addresses
    }
}
