import BinaryNode
import Crypto
import Model
import Protobuf
import Signal
import Stanzas
import Store
import WAProto

/// The part of sealing that is one transaction.
struct SealingJob: Sendable {
    let entry: Int64
    let to: JID
    let recipients: Recipients
    let keys: [JID: PublishedKeys]
    /// Devices whose keys were asked for.
    let asked: Set<JID>
    let own: OwnAddresses
    let deviceIdentity: [UInt8]
    let random: Randomness
    let now: Timestamp

    enum Result: Sendable {
        case sealed(SealedMessage)
        /// Devices or sessions changed since they were looked at.
        case stale
        /// No device of the recipient could be encrypted for.
        case nobody
        /// What is in the outbox is no message.
        case damaged
    }

    /// Encrypts for every device and stores the stanza with the entry.
    func run(in transaction: Transaction) throws -> Result {
        guard let current = try transaction.outgoing(entry) else { return .stale }
        if let stanza = current.stanza { return .sealed(sealed(stanza)) }
        guard try isCurrent(in: transaction) else { return .stale }
        guard let message = try? WAMessage(serializedBytes: current.payload) else {
            return .damaged
        }
        let forPeer = current.payload
        let forOwn = message.copy(sentTo: to).serializedBytes()
        let seal = PairwiseSeal(transaction: transaction, random: random, now: now)
        var copies: [DirectMessage.Copy] = []
        for device in recipients.others {
            let plain = own.contains(device) ? forOwn : forPeer
            guard let ciphertext = try seal.encrypt(plain, for: device, keys: keys[device]) else {
                continue
            }
            copies.append(DirectMessage.Copy(device: device, ciphertext: ciphertext))
        }
        guard own.contains(to) || copies.contains(where: { !own.contains($0.device) }) else {
            return .nobody
        }
        let stanza = NodeCodec.encode(
            DirectMessage(
                id: current.message.id,
                to: to,
                phone: try transaction.phone(for: to),
                copies: copies,
                deviceIdentity: deviceIdentity,
                token: try Tokens.valid(for: to, own: own, at: now, in: transaction)
            ).node
        )
        try transaction.setEncrypted(entry, stanza: stanza)
        return .sealed(sealed(stanza))
    }

    private func sealed(_ stanza: [UInt8]) -> SealedMessage {
        SealedMessage(
            stanza: stanza,
            to: to,
            people: recipients.people,
            participantHash: participantHash(recipients.all)
        )
    }

    /// Whether lists and sessions are still those that were looked at.
    private func isCurrent(in transaction: Transaction) throws -> Bool {
        var lists: [JID: DeviceList] = [:]
        for person in recipients.people { lists[person] = try transaction.devices(of: person) }
        guard Recipients(people: recipients.people, lists: lists, own: own) == recipients else {
            return false
        }
        return try recipients.others.allSatisfy {
            try asked.contains($0) || transaction.hasSession(with: $0)
        }
    }
}
