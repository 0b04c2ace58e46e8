import BinaryNode
import Crypto
import Log
import Model
import Protobuf
import Signal
import Stanzas
import Store
import WAProto

/// The part of a resend that is one transaction: finds the message and encrypts it anew.
struct RetryWork: Sendable {
    /// How many requests of one device for one message are answered.
    static let limit = 5

    let request: RetryRequest
    /// Keys for a new session.
    let keys: PublishedKeys?
    /// Whether a session that exists is to be replaced.
    let prefersNewSession: Bool
    /// Whether the request was counted already.
    let isCounted: Bool
    let facts: SealingFacts
    /// Told whose keys are refused.
    let log: Log

    enum Result: Sendable {
        /// The resend.
        case done(ResentMessage)
        /// There is no session to encrypt in.
        case needsKeys
        /// The request is not answered, for this reason.
        case refused(String)
    }

    /// Does it.
    func run(in transaction: Transaction) throws -> Result {
        // Only the chat's own people are answered: the chat follows from who asks.
        guard let chat = try chat(in: transaction) else {
            return .refused("who asks was not in the group then")
        }
        guard let (payload, destination) = try sent(into: chat, transaction) else {
            return .refused("no such message was sent in this chat")
        }
        if let message = try transaction.message(chat: chat, id: request.id, sender: nil),
            try !transaction.isOfOwner(message, facts.owner)
        {
            return .refused("another number wrote it")
        }
        // Not before: what was never sent leaves nothing behind, however often it is asked for.
        guard try isWithinLimit(in: transaction) else { return .refused("it was asked too often") }
        guard let content = SealedContent(request.id, payload) else {
            return .refused("the stored message is damaged")
        }
        if chat == .status, try !mayRead(content, transaction) {
            return .refused("the status post was not for whoever asks")
        }
        if let need = try openSession(in: transaction) { return need }
        var context = SealingContext(transaction, facts)
        let seal = CopySeal(content: content, destination: destination, context: context)
        guard let copy = try seal.copies(for: [request.device]).first else {
            return .refused("there are no usable keys")
        }
        let resent = ResentMessage(
            request: request,
            traits: content.traits,
            ciphertext: copy.ciphertext,
            deviceIdentity: facts.deviceIdentity,
            token: !chat.isPerson ? nil : try Tokens.valid(for: chat, in: &context),
            isPeer: destination == .phone
        )
        return .done(resent)
    }

    /// To whom it was sent, by what whoever asks says of it.
    private var asked: JID {
        let isOwn = facts.own.contains(request.device)
        return (isOwn ? request.recipient ?? request.device : request.device).bare
    }

    /// The chat that is meant: the group, when somebody asks who was in it when the message was sent, else the
    /// person's.
    private func chat(in transaction: Transaction) throws -> JID? {
        if request.from.bare == .status { return try hasSeenStatus(transaction) ? .status : nil }
        guard request.from.isGroup else { return try transaction.canonical(asked) }
        let group = request.from.bare
        let person = try transaction.canonical(request.device.bare)
        if facts.own.contains(person) { return group }
        return try transaction.isMember(person, of: group, sinceSending: request.id) ? group : nil
    }

    /// Whether who asks was given the key to the status posts.
    private func hasSeenStatus(_ transaction: Transaction) throws -> Bool {
        let context = SealingContext(transaction, facts)
        return try OwnSenderKey(group: .status, context: context).isHeld(by: request.device)
    }

    /// Whether a post was for whoever asks: the key is the same for all posts.
    private func mayRead(_ content: SealedContent, _ transaction: Transaction) throws -> Bool {
        guard !facts.own.contains(request.device),
            let viewers = try transaction.statusViewers(content.id, content.message)
        else { return true }
        let person = try transaction.canonical(request.device.bare)
        return try viewers.contains { try transaction.canonical($0) == person }
    }

    /// What was sent into the chat; for the own phone also what nobody but it was told.
    private func sent(
        into chat: JID,
        _ transaction: Transaction
    ) throws -> (payload: [UInt8], Destination)? {
        if let sent = try transaction.sentContent(chat: chat, id: request.id) {
            return (sent.payload, chat.isPerson ? .person(asked) : .group(chat))
        }
        guard facts.own.contains(chat), facts.own.contains(request.device),
            request.device.device == 0,
            let told = try transaction.sentContent(ofNoChat: request.id)
        else { return nil }
        return (told.payload, .phone)
    }

    private func isWithinLimit(in transaction: Transaction) throws -> Bool {
        guard !isCounted else { return true }
        let device = try transaction.address(of: request.device)
        return try transaction.bumpRetry("answered \(device) \(request.id)") <= Self.limit
    }

    /// Opens a session from the keys that came; without keys, says when some are needed.
    private func openSession(in transaction: Transaction) throws -> Result? {
        guard let keys else {
            try dropForeignSession(in: transaction)
            let hasSession = try transaction.hasSession(with: request.device)
            return hasSession && !prefersNewSession ? nil : .needsKeys
        }
        let opening = SessionOpening(
            transaction: transaction,
            random: facts.random,
            admission: Admission(
                transaction: transaction,
                own: facts.own,
                ownProof: facts.deviceIdentity,
                now: facts.now,
                log: log
            )
        )
        return try opening.open(keys, with: request.device)
            ? nil : .refused("there are no usable keys")
    }

    /// Drops a session with a device that has been set up anew since.
    private func dropForeignSession(in transaction: Transaction) throws {
        let address = try transaction.address(of: request.device)
        guard let reported = request.registrationID,
            let known = try transaction.session(address)?.remoteRegistrationID, known != 0,
            known != reported
        else { return }
        transaction.setSession(nil, address)
        try transaction.removeSenderKeyHolder(address)
    }
}
