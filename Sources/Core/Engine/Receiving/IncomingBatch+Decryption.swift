import Crypto
import Log
import Model
import Protobuf
import Signal
import Stanzas
import Store
import WAProto

extension IncomingBatch {
    /// What one ciphertext held.
    struct Plaintext {
        let message: WAMessage
        /// The message as it was encrypted.
        let encoded: [UInt8]
    }

    /// A ciphertext that cannot be decrypted; a resend may help, a new session perhaps must.
    struct Failure {
        let part: EncryptedPart
        let reason: RetryReceipt.Reason
        /// Whether the sender has to open a session before a resend can help.
        let needsKeys: Bool
        /// What those before it held.
        var contents: [Plaintext] = []
        /// Whether the chat shows that something is missing.
        var leavesGap = true
    }

    /// What became of a message's ciphertexts.
    enum Decryption {
        /// What each of them held; nothing when all were duplicates of what is known.
        case read([Plaintext])
        /// None is of a kind that martlet reads; the first one's kind.
        case unrecognized(String)
        /// The last one decrypted to something that is no message.
        case notAMessage
        /// It claims to come from an own device, and the account's phone does not vouch for it.
        case refused
        /// This one failed.
        case failed(Failure)
    }

    private enum Opening {
        case plain([UInt8])
        case duplicate
        /// A key that is not taken for the sender's sealed it.
        case refused
        case failed(Failure)
    }

    private struct Unproven: Error {}

    /// Decrypts a message's parts in their order, up to the first that fails.
    mutating func decrypt(_ message: IncomingMessage) throws -> Decryption {
        let address = try transaction.address(of: message.device)
        var contents: [Plaintext] = []
        var unknown: String?
        var isGarbled = false
        var isRefused = false
        var isKnown = false
        var repeated: EncryptedPart?
        for part in message.encrypted {
            if case .other(let kind) = part.kind {
                unknown = unknown ?? kind
                continue
            }
            isKnown = true
            switch try open(part, of: message, from: address) {
            case .duplicate: repeated = part
            case .refused: isRefused = true
            case .failed(var failure):
                // No resend helps: the next one is refused as well.
                guard !isRefused else { continue }
                if try isHandled(message) { return .read([]) }
                failure.contents = contents
                return .failed(failure)
            case .plain(let encoded):
                guard let content = try? WAMessage(serializedBytes: encoded) else {
                    isGarbled = true
                    continue
                }
                isGarbled = false
                contents.append(Plaintext(message: content, encoded: encoded))
                // A sender key that came in this part opens the next one.
                if content.hasSenderKeyDistributionMessage {
                    try takeSenderKey(content.senderKeyDistributionMessage, of: message)
                }
            }
        }
        guard isKnown else { return .unrecognized(unknown ?? "") }
        // What was read is kept, whatever the other parts were: it does not come again.
        guard contents.allSatisfy(\.message.saysNothing) else { return .read(contents) }
        guard !isRefused, !isGarbled else { return isRefused ? .refused : .notAMessage }
        if let repeated, try !isStored(message) {
            return .failed(Self.keyUsedTwice(repeated, isNew: !contents.isEmpty))
        }
        if let unknown, !contents.isEmpty { return .unrecognized(unknown) }
        return .read(contents)
    }

    /// Whether a message that comes once more has a row, or was dealt with and left none.
    private mutating func isStored(_ message: IncomingMessage) throws -> Bool {
        if try message.category == "peer" || isHandled(message) { return true }
        if message.isFromMe { return try transaction.ownMessage(id: message.id) != nil }
        let sender = try canonical(message.sender)
        let chat = message.chat.isBroadcast && message.chat != .status ? sender : message.chat
        return try transaction.message(chat: chat, id: message.id, sender: sender) != nil
    }

    /// A sender that went back to an older state, as after a kill, seals two messages with one key; and who gave
    /// a device their key of a group at a later place has no other for what comes after that from before it.
    ///
    /// It is asked for. Whether it is that, or a change that was taken in so long ago that nobody knows, is known
    /// only where another part of it opened, which is the first time; else no gap is shown.
    private static func keyUsedTwice(_ part: EncryptedPart, isNew: Bool) -> Failure {
        Failure(part: part, reason: .unknown, needsKeys: false, leavesGap: isNew)
    }

    private mutating func open(
        _ part: EncryptedPart,
        of message: IncomingMessage,
        from address: SignalAddress
    ) throws -> Opening {
        do {
            let padded = try ciphertext(part, of: message, from: address)
            return .plain(part.version == 2 ? try Padding.removed(from: padded) : padded)
        } catch SignalError.duplicate {
            return .duplicate
        } catch is Unproven {
            guard !message.isFromMe else { return .refused }
            return .failed(Failure(part: part, reason: .invalidKey, needsKeys: true))
        } catch SignalError.storage(let failure) {
            guard StorageTrouble(failure.underlying) == .unreadable else {
                throw failure.underlying
            }
            log.error("what was agreed with a sender cannot be read, and is dropped: \(failure)")
            transaction.setSession(nil, address)
            return .failed(Failure(part: part, reason: .noSession, needsKeys: true))
        } catch {
            log.warning("message \(message.id) cannot be decrypted: \(error)")
            let isPairwise = message.encrypted.contains { $0.kind != .senderKeyMessage }
            return .failed(
                Failure(
                    part: part,
                    reason: RetryReceipt.Reason(error),
                    needsKeys: error as? SignalError == .hybrid
                        || part.kind == .senderKeyMessage && !isPairwise
                )
            )
        }
    }

    private mutating func ciphertext(
        _ part: EncryptedPart,
        of message: IncomingMessage,
        from address: SignalAddress
    ) throws -> [UInt8] {
        // What opens a session shows its key itself.
        guard try part.kind == .preKeyMessage || !transaction.isForeignPhone(message.device) else {
            log.warning("message \(message.id) is in the own phone's name, and not by its key")
            throw Unproven()
        }
        guard part.kind == .senderKeyMessage else {
            return try pairwise(part, of: message, from: address)
        }
        return try GroupCipher.decrypt(
            part.bytes,
            group: message.chat.description,
            sender: address,
            in: transaction
        )
    }

    /// Opens a pairwise ciphertext, following the sender to a new identity when need be.
    private mutating func pairwise(
        _ part: EncryptedPart,
        of message: IncomingMessage,
        from address: SignalAddress
    ) throws -> [UInt8] {
        guard part.kind == .preKeyMessage else {
            return try unlock(part, of: message, from: address)
        }
        let identity = try SessionCipher.identity(ofPreKeyMessage: part.bytes)
        let proof = message.deviceIdentity
        let ruling = try admission.rule(on: identity, of: message.device, proof: proof)
        guard ruling != .refused else { throw Unproven() }
        let plain = try unlock(part, of: message, from: address)
        // Not before: what cannot be read teaches nothing.
        try admission.heed(ruling, of: message.device)
        return plain
    }

    private mutating func unlock(
        _ part: EncryptedPart,
        of message: IncomingMessage,
        from address: SignalAddress
    ) throws -> [UInt8] {
        func decrypt() throws -> [UInt8] {
            try SessionCipher.decrypt(
                part.bytes,
                isPreKey: part.kind == .preKeyMessage,
                from: address,
                in: transaction
            )
        }
        do {
            return try decrypt()
        } catch SignalError.untrustedIdentity {
            let plain = try Trust(transaction: transaction).renewing(address, decrypt)
            // An own device that the phone vouches for was linked anew: that is no news.
            guard !message.isFromMe else { return plain }
            try Trust(transaction: transaction).tell(
                message.sender,
                own: own,
                time: message.time,
                reference: message.id.text
            )
            return plain
        }
    }

    var admission: Admission {
        Admission(
            transaction: transaction,
            own: own,
            ownProof: credentials.account ?? [],
            now: now,
            log: log
        )
    }

    /// Takes a sender key that came along; outside groups it has no meaning.
    private mutating func takeSenderKey(
        _ distribution: WASenderKeyDistributionMessage,
        of message: IncomingMessage
    ) throws {
        guard message.chat.isGroup || message.chat.isBroadcast else { return }
        do {
            try GroupCipher.processDistribution(
                distribution.axolotlSenderKeyDistributionMessage,
                group: message.chat.description,
                sender: try transaction.address(of: message.device),
                in: transaction
            )
        } catch SignalError.storage(let failure) {
            throw failure.underlying
        } catch let error as SignalError {
            log.warning("a sender key cannot be used: \(error)")
        }
    }
}

extension WAMessage {
    /// Whether it is nothing but a sender key, if that: what is said comes in another part.
    fileprivate var saysNothing: Bool {
        var rest = self
        rest.clearSenderKeyDistributionMessage()
        rest.clearMessageContextInfo()
        return rest == WAMessage()
    }
}

extension RetryReceipt.Reason {
    /// What to tell the sender about a decryption that failed.
    init(_ error: any Error) {
        self =
            switch error as? SignalError {
            case .noSession, .noSenderKey: .noSession
            case .weakKey: .invalidKey
            case .noPreKey, .noSignedPreKey, .hybrid: .invalidKeyID
            case .malformed, .unsupportedVersion: .invalidMessage
            case .badSignature: .invalidSignature
            case .futureMessage: .futureMessage
            case .badMAC: .badMAC
            case .duplicate, .untrustedIdentity, .storage, nil: .unknown
            }
    }
}
