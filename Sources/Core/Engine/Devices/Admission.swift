import Crypto
import Log
import Model
import Signal
import Protobuf
import Stanzas
import Store
import WAProto

/// Decides whether an identity key that a device shows is taken for that device's.
///
/// - The account's own phone has the key that it linked this device with, and never another.
/// - A companion is vouched for by its person's phone. The own phone's word is final; another phone's new key
///   is followed, as its messages would be, and the person is told.
/// - What a business host runs is the server's matter: without a proof its word is taken.
struct Admission {
    /// The number of a host's device.
    private static let hosted: UInt16 = 99

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

    /// Whether the device may have this key; notes what it teaches about the person's phone.
    func admits(_ identity: PublicKey, of device: JID, proof: [UInt8]?) throws -> Bool {
        let isOwn = own.contains(device)
        guard device.device != 0 else {
            guard isOwn, let linked = ownAccountKey, identity != linked else { return true }
            try refuse(device, "it is not the key that linked this device")
            return false
        }
        if try transaction.identity(try transaction.address(of: device)) == identity { return true }
        if device.isHosted || device.device == Self.hosted, proof == nil { return true }
        let phone = try transaction.address(of: device.bare)
        let known = isOwn ? ownAccountKey : try transaction.identity(phone)
        do {
            let proven = try DeviceProof(proof, of: identity, account: known)
            guard proven.accountKey != known else { return true }
            return try isOwn
                ? refuse(device, "another account signed for it")
                : follow(proven, phone, of: device)
        } catch let fault as DeviceProof.Fault {
            return try refuse(device, "its proof is \(fault.words)")
        }
    }

    /// The key of the account's phone, as it was when this device was linked.
    private var ownAccountKey: PublicKey? {
        (try? WAADVSignedDeviceIdentity(serializedBytes: ownProof))
            .flatMap { PublicKey($0.accountSignatureKey) }
    }

    /// A person's phone has another key than was known, or none was.
    private func follow(
        _ proven: DeviceProof,
        _ phone: SignalAddress,
        of device: JID
    ) throws -> Bool {
        let isNew = try transaction.identity(phone) != nil
        transaction.setIdentity(proven.accountKey, phone)
        guard isNew else { return true }
        transaction.setSession(nil, phone)
        try transaction.removeSenderKeyHolder(phone)
        try tell(device)
        return true
    }

    /// Nobody is sent anything, or believed, by such a key; of an own device the person is told.
    @discardableResult
    private func refuse(_ device: JID, _ reason: String) throws -> Bool {
        log.warning("the key of \(Log.redact("\(device)")) is refused: \(reason)")
        if own.contains(device) { try tell(device) }
        return false
    }

    private func tell(_ device: JID) throws {
        let isOwn = own.contains(device)
        let person = isOwn ? own.main : try transaction.canonical(device.bare)
        guard try isOwn || transaction.chat(person) != nil else { return }
        try Trust(transaction: transaction).tell(
            person,
            time: now,
            reference: "\(device) \(now.seconds)"
        )
    }
}

extension DeviceProof.Fault {
    /// For the log.
    fileprivate var words: String {
        switch self {
        case .missing: "missing"
        case .unreadable: "unreadable"
        case .forged: "forged"
        }
    }
}
