import Crypto
import Log
import Model
import Signal
import Stanzas
import Store

/// Decides whether an identity key that a device shows is taken for that device's.
///
/// - The account's own phone has the key that it linked this device with, and never another.
/// - A companion is vouched for by its person's phone, and is on the phone's list (``KeyLists``). The own phone's
///   word is final; another phone's new key is followed, as its messages would be, and the person is told.
/// - The one device that a business host runs is the server's matter: without a proof its word is taken, and the
///   person is told. This account has none but those that its phone signed for.
struct Admission {
    /// The number of a host's device.
    static let hosted: UInt16 = 99

    /// Where identities are.
    let transaction: Transaction
    /// This device.
    let own: OwnAddresses
    /// The own account's statement about this device, serialized.
    let ownProof: [UInt8]
    /// When something is told, server clock.
    let now: Timestamp
    /// Where refusals go.
    let log: Log

    /// What is thought of a key.
    enum Ruling: Hashable {
        /// Nobody is sent anything, or believed, by it.
        case refused
        /// It is the device's.
        case admitted
        /// It is, by the word of the person's phone, which has this index on its list, or none where it signed for
        /// a host's device; `phone` is the phone's own key, when that was not known.
        case proven(index: UInt32?, phone: PublicKey?)
        /// It is run for the person by somebody else, by the server's word alone.
        case hosted
    }

    /// Rules on a key that a device shows; only of a refusal anything is noted.
    func rule(on identity: PublicKey, of device: JID, proof: [UInt8]?) throws -> Ruling {
        let isOwn = own.contains(device)
        // Nobody's phone is hosted.
        guard device.device != 0 || device.isHosted else {
            guard isOwn, let linked = try lists.accountKey(of: device), identity != linked
            else { return .admitted }
            return try refuse(device, "it is not the key that linked this device")
        }
        if try transaction.identity(try transaction.address(of: device)) == identity {
            return .admitted
        }
        if device.device == Self.hosted, proof == nil, !isOwn { return .hosted }
        let known = try lists.accountKey(of: device)
        do {
            let proven = try DeviceProof(proof, of: identity, account: known)
            let (account, index) = (proven.accountKey, proven.keyIndex)
            guard account == known || !isOwn else {
                return try refuse(device, "another account signed for it")
            }
            guard
                try proven.isHosted
                    || lists.admits(index, of: device.bare, account: account)
            else {
                return try refuse(device, "it is not on its phone's list")
            }
            return .proven(
                index: proven.isHosted ? nil : index,
                phone: account == known ? nil : account
            )
        } catch let fault as DeviceProof.Fault {
            return try refuse(device, "its proof is \(fault.words)")
        }
    }

    /// Notes what a ruling teaches about the person's phone, once the key has proven good for something.
    func heed(_ ruling: Ruling, of device: JID) throws {
        if ruling == .hosted {
            log.warning(
                "\(Log.redact("\(device)")) is run by a business host, by the server's word"
            )
            return try tell(device)
        }
        guard case .proven(let index, let key) = ruling else { return }
        if let index { try transaction.setKeyIndex(index, of: device) }
        guard let key else { return }
        let phone = try transaction.address(of: device.bare)
        let isChange = try transaction.identity(phone) != nil
        transaction.setIdentity(key, phone)
        guard isChange else { return }
        transaction.setSession(nil, phone)
        try transaction.removeSenderKeyHolder(phone)
        try tell(device)
    }

    /// What people's phones have signed for.
    var lists: KeyLists {
        KeyLists(transaction: transaction, own: own, ownProof: ownProof, log: log)
    }

    private func refuse(_ device: JID, _ reason: String) throws -> Ruling {
        log.warning("the key of \(Log.redact("\(device)")) is refused: \(reason)")
        // Of others nothing else is known than before.
        if own.contains(device) { try tell(device) }
        return .refused
    }

    private func tell(_ device: JID) throws {
        try Trust(transaction: transaction).tell(
            device,
            own: own,
            time: now,
            reference: "\(device) \(now.seconds)"
        )
    }
}
