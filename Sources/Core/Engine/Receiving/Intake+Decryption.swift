import BinaryNode
import Crypto
import Log
import Model
import Protobuf
import Signal
import Stanzas
import Store
import WAProto

extension Intake {
    /// What became of a message's ciphertexts.
    enum Decryption {
        /// What each of them held; nothing when all were duplicates.
        case read([WAMessage])
        /// None is of a kind that martlet reads.
        case unrecognized
        /// The last one decrypted to something that is no message.
        case notAMessage
        /// This one cannot be decrypted; a resend may help, a new session perhaps must.
        ///
        /// `contents` is what those before it held.
        case failed(EncryptedPart, contents: [WAMessage], needsKeys: Bool)
    }

    /// Decrypts a message's parts in their order, up to the first that fails.
    mutating func decrypt(_ message: IncomingMessage) throws -> Decryption {
        let address = try address(of: message.sender)
        var contents: [WAMessage] = []
        var isKnown = false
        var isPairwise = false
        var isGarbled = false
        for part in message.encrypted {
            do {
                let bytes: [UInt8]
                switch part.kind {
                case .preKeyMessage, .message:
                    isPairwise = true
                    isKnown = true
                    bytes = try open(part, of: message, from: address)
                case .senderKeyMessage:
                    isKnown = true
                    bytes = try GroupCipher.decrypt(
                        part.bytes,
                        group: message.chat.description,
                        sender: address,
                        in: transaction
                    )
                case .other: continue
                }
                let plain = part.version == 2 ? try Padding.removed(from: bytes) : bytes
                if let content = try? WAMessage(serializedBytes: plain) {
                    contents.append(content)
                    isGarbled = false
                } else {
                    isGarbled = true
                }
            } catch SignalError.duplicate {
                continue
            } catch SignalError.storage(let sentence) {
                throw EngineError.storage(sentence)
            } catch let error where error is SignalError || error is Padding.Invalid {
                log.warning("message \(message.id) cannot be decrypted: \(error)")
                let isMissingKey = part.kind == .senderKeyMessage && !isPairwise
                return .failed(part, contents: contents, needsKeys: isMissingKey)
            }
            // SKDM first: a sender key that came in this part opens the next one.
            if let content = contents.last, content.hasSenderKeyDistributionMessage {
                try takeSenderKey(content.senderKeyDistributionMessage, of: message)
            }
        }
        guard isKnown else { return .unrecognized }
        return isGarbled ? .notAMessage : .read(contents)
    }

    /// Opens a pairwise ciphertext, following the sender to a new identity when need be.
    private mutating func open(
        _ part: EncryptedPart,
        of message: IncomingMessage,
        from address: SignalAddress
    ) throws -> [UInt8] {
        let isPreKey = part.kind == .preKeyMessage
        do {
            return try SessionCipher.decrypt(
                part.bytes,
                isPreKey: isPreKey,
                from: address,
                in: transaction,
                random: random
            )
        } catch SignalError.untrustedIdentity {
            let trust = Trust(transaction: transaction)
            let plain = try trust.renewing(address) {
                try SessionCipher.decrypt(
                    part.bytes,
                    isPreKey: isPreKey,
                    from: address,
                    in: transaction,
                    random: random
                )
            }
            try noteChange(of: message.sender, time: message.time, reference: message.id.text)
            return plain
        }
    }

    /// Tells the person that somebody's security code changed.
    mutating func noteChange(of person: JID, time: Timestamp, reference: String) throws {
        guard !own.contains(person) else { return }
        let person = try canonical(person)
        try Trust(transaction: transaction).tell(person, time: time, reference: reference)
    }

    /// Takes a sender key that came along; outside groups it has no meaning.
    mutating func takeSenderKey(
        _ distribution: WASenderKeyDistributionMessage,
        of message: IncomingMessage
    ) throws {
        guard message.chat.isGroup || message.chat.isBroadcast else { return }
        do {
            try GroupCipher.processDistribution(
                distribution.axolotlSenderKeyDistributionMessage,
                group: message.chat.description,
                sender: try address(of: message.sender),
                in: transaction
            )
        } catch SignalError.storage(let sentence) {
            throw EngineError.storage(sentence)
        } catch let error as SignalError {
            log.warning("a sender key cannot be used: \(error)")
        }
    }
}
