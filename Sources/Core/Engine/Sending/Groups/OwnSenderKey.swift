import BinaryNode
import Model
import Protobuf
import Signal
import Stanzas
import Store
import WAProto

/// The own sender key of a group, and who has it.
struct OwnSenderKey {
    private let group: JID
    private let transaction: Transaction
    private let facts: SealingFacts
    private let seal: PairwiseSeal

    /// Looks at a group's key within a round.
    init(group: JID, context: SealingContext) {
        self.group = group
        transaction = context.transaction
        facts = context.facts
        seal = PairwiseSeal(context)
    }

    /// The devices that are to be given the key with the next message.
    ///
    /// When one has it that is not meant any more, the key is forgotten, and all lack the next one.
    func devices(lackingIt devices: [JID]) throws -> [JID] {
        let meant = try devices.map { (device: $0, address: try transaction.address(of: $0)) }
        let holders = try holders
        guard holders.isSubset(of: meant.map(\.address)) else {
            try forget()
            return reachable(devices)
        }
        return reachable(meant.filter { !holders.contains($0.address) }.map(\.device))
    }

    /// Encrypts the key for devices; they count as having it from now on.
    ///
    /// - Parameters:
    ///   - devices: The devices, by their addresses on the wire.
    ///   - message: What they could not read for want of it: goes along with the key.
    /// - Returns: A copy for each device that there is a session with.
    /// - Throws: What the database says.
    func distribute(
        to devices: [JID],
        with message: WAMessage = WAMessage()
    ) throws -> [DirectMessage.Copy] {
        guard !devices.isEmpty else { return [] }
        var message = message
        message.senderKeyDistributionMessage = try distribution()
        let plain = message.serializedBytes()
        let copies = try seal.copies(for: devices) { _ in plain }
        try note(copies.map(\.device))
        return copies
    }

    /// Encrypts a message for the whole group.
    func encrypt(_ plain: [UInt8]) throws -> [UInt8] {
        _ = try distribution()
        return try sealing { () throws(SignalError) in
            try GroupCipher.encrypt(
                Padding.added(to: plain, random: facts.random),
                group: group.description,
                sender: own,
                in: transaction,
                random: facts.random
            )
        }
    }

    /// The key as it stands; makes one when there is none.
    private func distribution() throws -> WASenderKeyDistributionMessage {
        let bytes = try sealing { () throws(SignalError) in
            try GroupCipher.createDistribution(
                group: group.description,
                sender: own,
                in: transaction,
                random: facts.random
            )
        }
        return WASenderKeyDistributionMessage.with {
            $0.groupID = group.description
            $0.axolotlSenderKeyDistributionMessage = bytes
        }
    }

    /// Notes that devices have the key.
    private func note(_ devices: [JID]) throws {
        guard let id = try keyID else { return }
        try transaction.addSenderKeyHolders(
            try devices.map { try transaction.address(of: $0) },
            group: group,
            keyID: id
        )
    }

    private var holders: Set<SignalAddress> {
        get throws {
            guard let id = try keyID else { return [] }
            return try transaction.senderKeyHolders(group: group, keyID: id)
        }
    }

    /// Whether a device was given the key as it stands.
    func isHeld(by device: JID) throws -> Bool {
        try holders.contains(try transaction.address(of: device))
    }

    private var keyID: UInt32? {
        get throws { try transaction.senderKey(group: group.description, own)?.currentID }
    }

    private func forget() throws {
        transaction.removeSenderKey(group: group.description, own)
        try transaction.removeSenderKeyHolders(group: group)
    }

    private func reachable(_ devices: [JID]) -> [JID] {
        devices.filter { !facts.found.isWithoutKeys($0, at: facts.now) }
    }

    /// This device by the address that it is known by in every group.
    private var own: SignalAddress { SignalAddress(facts.own.lid ?? facts.own.phone) }

    private func sealing<T>(_ body: () throws(SignalError) -> T) throws -> T {
        do {
            return try body()
        } catch .storage(let failure) {
            throw failure.underlying
        }
    }
}

extension Transaction {
    /// Takes back that devices were given a sender key by a stanza that the server never took: what is sealed
    /// next brings it to them.
    func takeBackKeys(of entry: OutboxEntry) throws {
        guard let stanza = entry.stanza, let chat = try address(of: entry.lane), !chat.isPerson,
            let given = try? NodeCodec.decode(stanza).child("participants")
        else { return }
        let devices = try given.children("to").compactMap { $0.jid("jid") }.map(address(of:))
        try removeSenderKeyHolders(devices, group: chat)
    }
}
