import Crypto
import Log
import Model
import Stanzas
import Store

/// Keeps which companions people's phones have signed for, and holds against it what the server says.
///
/// The newest list counts, so that who was unlinked does not come back with an older one. A person of whom
/// none is known has the companions that the server tells of, as far as ``Admission`` takes them.
///
/// - Source: whatsapp-rust `src/usync.rs`, `src/client/device_registry.rs`, which do not look who signed.
struct KeyLists {
    /// Where lists and identities are.
    let transaction: Transaction
    /// This device.
    let own: OwnAddresses
    /// The own account's statement about this device, serialized.
    let ownProof: [UInt8]
    /// Where refusals go.
    let log: Log

    /// Works on the lists of a linked account.
    init(_ transaction: Transaction, of credentials: Credentials, log: Log) throws(EngineError) {
        self.init(
            transaction: transaction,
            own: try OwnAddresses(credentials),
            ownProof: credentials.account ?? [],
            log: log
        )
    }

    /// Works on lists with what is known already.
    init(transaction: Transaction, own: OwnAddresses, ownProof: [UInt8], log: Log) {
        self.transaction = transaction
        self.own = own
        self.ownProof = ownProof
        self.log = log
    }

    /// The key of a person's phone; nil as long as it has not shown one.
    ///
    /// The own phone's is that which linked this device.
    func accountKey(of person: JID) throws -> PublicKey? {
        guard own.contains(person) else {
            return try transaction.identity(try transaction.address(of: person.bare))
        }
        return DeviceProof.account(namedIn: ownProof)
    }

    /// A list of devices, as the server tells it, without the companions that the person's phone does not have on
    /// its own.
    func vetted(_ list: DeviceList, by known: KeyIndexList?) -> DeviceList {
        guard let known else { return list }
        var vetted = list
        vetted.devices.removeAll { device in
            // What the server calls hosted is a companion as well, until its proof says otherwise.
            let isCompanion = device.id != 0 && device.id != Admission.hosted
            return isCompanion && !known.admits(device.keyIndex)
        }
        if vetted.devices.isEmpty { vetted.devices = [DeviceList.Device(id: 0)] }
        let count = list.devices.count - vetted.devices.count
        if count > 0 {
            log.warning("\(count) devices of \(Log.redact("\(list.user)")) are not on its list")
        }
        return vetted
    }

    /// Takes in a list that the server tells; devices that are not on it any more are forgotten.
    ///
    /// - Returns: The list that counts now; nil when none does.
    @discardableResult
    func take(_ signed: [UInt8]?, of person: JID) throws -> KeyIndexList? {
        let stored = try transaction.keyList(of: person)
        // While the phone's own key is not known, that counts with which the last list was checked.
        let account = try accountKey(of: person) ?? stored?.account
        let known = try account.flatMap { try read(stored, of: $0) }
        guard let signed, signed != stored?.bytes || known == nil else { return known }
        do {
            guard let account else {
                // It is looked at again when somebody shows the phone's key.
                _ = try KeyIndexList(unchecked: signed)
                try transaction.setKeyList(KeyList(signed, account: nil), of: person)
                return nil
            }
            let new = try KeyIndexList(signed, account: account)
            if let known, new.time < known.time { return known }
            try transaction.setKeyList(KeyList(signed, account: account), of: person)
            try forgetDevices(of: person, notOn: new)
            return new
        } catch let fault as DeviceProof.Fault {
            log.warning("the list of \(Log.redact("\(person)"))'s phone is \(fault.words)")
            return known ?? .nobody
        }
    }

    /// Whether a phone of this key has a companion on its list; where it has told none, it has.
    func admits(_ index: UInt32, of person: JID, account: PublicKey) throws -> Bool {
        guard let stored = try transaction.keyList(of: person),
            stored.account == nil || stored.account == account
        else { return true }
        return try (read(stored, of: account) ?? .nobody).admits(index)
    }

    /// What is stored, if it is by this key.
    private func read(_ stored: KeyList?, of account: PublicKey) throws -> KeyIndexList? {
        switch stored?.account {
        case account?: try? KeyIndexList(unchecked: stored?.bytes ?? [])
        case nil: try? KeyIndexList(stored?.bytes ?? [], account: account)
        default: nil
        }
    }

    /// What was agreed with them counts no more: with another index they have to prove it anew.
    private func forgetDevices(of person: JID, notOn list: KeyIndexList) throws {
        for (number, index) in try transaction.keyIndexes(of: person) where !list.admits(index) {
            let device = person.bare.with(device: number)
            for name in [device, device.hosted] {
                let address = try transaction.address(of: name)
                transaction.setSession(nil, address)
                transaction.setIdentity(nil, address)
                try transaction.removeSenderKeyHolder(address)
            }
            try transaction.setKeyIndex(nil, of: device)
            log.info("\(Log.redact("\(device)")) was taken off its phone's list")
        }
    }
}

extension JID {
    /// The same device, as it is addressed when the server says that a host runs it.
    fileprivate var hosted: JID {
        var copy = self
        copy.server = isLID ? .hostedLID : .hosted
        return copy
    }
}
