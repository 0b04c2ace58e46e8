import Crypto
import Model
import Signal
import Stanzas
import Store

/// Encrypts for single devices, in the sessions that there are.
struct PairwiseSeal {
    let transaction: Transaction
    let random: Randomness

    /// Seals within a transaction.
    init(_ context: SealingContext) {
        transaction = context.transaction
        random = context.facts.random
    }

    /// Encrypts for each device what is meant for it; one that there is no session with gets nothing.
    ///
    /// - Throws: What the database says.
    func copies(
        for devices: [JID],
        of plain: (JID) -> [UInt8]
    ) throws -> [DirectMessage.Copy] {
        try devices.compactMap { device in
            try encrypt(plain(device), for: device).map {
                DirectMessage.Copy(device: device, ciphertext: $0)
            }
        }
    }

    /// Pads and encrypts for a device; nil when there is no session with it.
    private func encrypt(_ plain: [UInt8], for device: JID) throws -> Ciphertext? {
        let address = try transaction.address(of: device)
        do {
            guard try transaction.hasSession(with: device) else { return nil }
            let sealed = try SessionCipher.encrypt(
                Padding.added(to: plain, random: random),
                for: address,
                in: transaction,
                random: random
            )
            return Ciphertext(isPreKey: sealed.isPreKey, bytes: sealed.bytes)
        } catch SignalError.storage(let failure) {
            throw failure.underlying
        } catch is SignalError {
            return nil
        }
    }
}
