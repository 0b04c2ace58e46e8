import Crypto
import Model
import Signal
import Stanzas
import Store

/// Encrypts for single devices, opening sessions from published keys.
struct PairwiseSeal {
    let transaction: Transaction
    let random: Randomness
    let now: Timestamp

    /// Pads and encrypts for a device, opening a session with `keys` first when there are any.
    ///
    /// Gives nil when there is neither a session nor usable keys.
    func encrypt(
        _ plain: [UInt8],
        for device: JID,
        keys: PublishedKeys?
    ) throws -> Ciphertext? {
        let address = try transaction.address(of: device)
        do {
            if let keys { try open(keys, with: address, of: device) }
            guard try transaction.hasSession(address) else { return nil }
            let sealed = try SessionCipher.encrypt(
                Padding.added(to: plain, random: random),
                for: address,
                in: transaction,
                random: random
            )
            return Ciphertext(isPreKey: sealed.isPreKey, bytes: sealed.bytes)
        } catch SignalError.storage(let sentence) {
            throw EngineError.storage(sentence)
        } catch is SignalError {
            return nil
        }
    }

    private func open(_ keys: PublishedKeys, with address: SignalAddress, of device: JID) throws {
        guard let bundle = PreKeyBundle(keys) else { return }
        do {
            try SessionCipher.process(bundle, for: address, in: transaction, random: random)
        } catch SignalError.untrustedIdentity {
            let trust = Trust(transaction: transaction)
            try trust.renewing(address) {
                try SessionCipher.process(bundle, for: address, in: transaction, random: random)
            }
            let person = try transaction.canonical(device.bare)
            guard try transaction.chat(person) != nil else { return }
            try trust.tell(
                person,
                time: now,
                reference: Hex.encode(Array(keys.identity.prefix(8)))
            )
        }
    }
}

extension Transaction {
    /// The Signal address of a device: by LID as soon as that is known.
    func address(of device: JID) throws -> SignalAddress {
        guard device.server == .phone else { return SignalAddress(device) }
        return SignalAddress(try canonical(device.bare).with(device: device.device))
    }

    /// Whether there is a session with a device.
    func hasSession(with device: JID) throws -> Bool {
        try hasSession(try address(of: device))
    }
}

extension PreKeyBundle {
    /// Published keys as Signal takes them; nil when a key is none.
    init?(_ keys: PublishedKeys) {
        guard let identity = PublicKey(keys.identity),
            let signed = PublicKey(keys.signedPreKey.value)
        else { return nil }
        let oneTime = keys.preKey.flatMap { key in
            PublicKey(key.value).map { (id: key.id, key: $0) }
        }
        self.init(
            registrationID: keys.registrationID,
            identity: identity,
            signedPreKeyID: keys.signedPreKey.id,
            signedPreKey: signed,
            signature: keys.signature,
            preKey: oneTime
        )
    }
}
