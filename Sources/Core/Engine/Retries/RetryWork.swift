import BinaryNode
import Crypto
import Model
import Protobuf
import Signal
import Stanzas
import Store
import WAProto

/// The part of a resend that is one transaction: finds the message and encrypts it anew.
struct RetryWork: Sendable {
    let request: RetryRequest
    /// Keys for a new session.
    let keys: PublishedKeys?
    /// Whether a session that exists is to be replaced.
    let prefersNewSession: Bool
    let own: OwnAddresses
    let deviceIdentity: [UInt8]
    let random: Randomness
    let now: Timestamp

    enum Result: Sendable {
        /// The resend, and what there is to tell.
        case done(ResentMessage, [any Event])
        /// There is no session to encrypt in.
        case needsKeys
        /// The request is not answered, for this reason.
        case refused(String)
    }

    /// Does it.
    func run(in transaction: Transaction) throws -> Result {
        let isOwn = own.contains(request.device)
        // Only the chat's own people are answered: the chat follows from who asks.
        let asked = isOwn ? request.recipient ?? request.device : request.device
        let chat = try transaction.canonical(asked.bare)
        guard let payload = try transaction.storedContent(chat: chat, id: request.id) else {
            return .refused("no such message was sent in this chat")
        }
        guard let message = try? WAMessage(serializedBytes: payload) else {
            return .refused("the stored message is damaged")
        }
        if keys == nil {
            try dropForeignSession(in: transaction)
            let hasSession = try transaction.hasSession(with: request.device)
            if !hasSession || prefersNewSession { return .needsKeys }
        }
        let plain = isOwn ? message.copy(sentTo: chat).serializedBytes() : payload
        let seal = PairwiseSeal(transaction: transaction, random: random, now: now)
        guard let ciphertext = try seal.encrypt(plain, for: request.device, keys: keys) else {
            return .refused("there are no usable keys")
        }
        let resent = ResentMessage(
            request: request,
            ciphertext: ciphertext,
            deviceIdentity: deviceIdentity
        )
        return .done(resent, try transaction.events)
    }

    /// Drops a session with a device that has been set up anew since.
    private func dropForeignSession(in transaction: Transaction) throws {
        let address = try transaction.address(of: request.device)
        guard let reported = request.registrationID,
            let known = try transaction.session(address)?.remoteRegistrationID, known != 0,
            known != reported
        else { return }
        transaction.setSession(nil, address)
    }
}
