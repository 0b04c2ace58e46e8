import Crypto
import Encodings
import Model
import Signal
import Stanzas
import Store

/// Opens sessions with devices from what they published.
struct SessionOpening {
    let transaction: Transaction
    let random: Randomness
    let admission: Admission

    /// Opens a session; one that there was is archived.
    ///
    /// A phone that shows another identity key than before is followed, and the person is told; a companion needs
    /// its phone's word.
    ///
    /// - Returns: Whether the keys were usable.
    /// - Throws: What the database says.
    func open(_ keys: PublishedKeys, with device: JID) throws -> Bool {
        guard let bundle = PreKeyBundle(keys) else { return false }
        let proof = keys.deviceIdentity
        let ruling = try admission.rule(on: bundle.identity, of: device, proof: proof)
        guard ruling != .refused else { return false }
        let address = try transaction.address(of: device)
        do {
            try process(bundle, address, of: device)
            try admission.heed(ruling, of: device)
            return true
        } catch SignalError.storage(let failure) {
            throw failure.underlying
        } catch is SignalError {
            return false
        }
    }

    private func process(_ bundle: PreKeyBundle, _ address: SignalAddress, of device: JID) throws {
        do {
            try SessionCipher.process(bundle, for: address, in: transaction, random: random)
        } catch SignalError.untrustedIdentity {
            let trust = Trust(transaction: transaction)
            try trust.renewing(address) {
                try SessionCipher.process(bundle, for: address, in: transaction, random: random)
            }
            try trust.tell(
                device,
                own: admission.own,
                time: admission.now,
                reference: Hex.encode(Array(bundle.identity.bytes.prefix(8)))
            )
        }
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
