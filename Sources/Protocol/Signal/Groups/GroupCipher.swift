public import Crypto

/// Messages to a group, encrypted once for all members.
///
/// A sender's key is kept under the group's id and the sender's address, our own under ours.
public enum GroupCipher {
    /// Writes what the others need to read our messages from here on; makes a key when there is none.
    public static func createDistribution(
        group: String,
        sender: SignalAddress,
        in storage: any SignalStorage,
        random: Randomness = .system
    ) throws(SignalError) -> [UInt8] {
        let known = try stored { try storage.senderKey(group: group, sender) }
        if let state = known?.states.first, state.signingSecret != nil {
            return SenderKeyDistributionMessage(state).serialized
        }
        let state = SenderKeyState(random)
        try stored {
            try storage.setSenderKey(SenderKeyRecord(state), group: group, sender)
        }
        return SenderKeyDistributionMessage(state).serialized
    }

    /// Takes in what a sender has given out.
    public static func processDistribution(
        _ bytes: [UInt8],
        group: String,
        sender: SignalAddress,
        in storage: any SignalStorage
    ) throws(SignalError) {
        let distribution = try SenderKeyDistributionMessage(bytes)
        let known = try stored { try storage.senderKey(group: group, sender) }
        var record = known ?? SenderKeyRecord(SenderKeyState(distribution))
        record.add(distribution)
        let finished = record
        try stored { try storage.setSenderKey(finished, group: group, sender) }
    }

    /// Encrypts the next message with our own key.
    ///
    /// - Throws: `noSenderKey` before ``createDistribution(group:sender:in:random:)``.
    public static func encrypt(
        _ plain: [UInt8],
        group: String,
        sender: SignalAddress,
        in storage: any SignalStorage,
        random: Randomness = .system
    ) throws(SignalError) -> [UInt8] {
        guard var record = try stored({ try storage.senderKey(group: group, sender) }),
            var state = record.states.first
        else { throw .noSenderKey(id: nil) }
        let message = try state.seal(plain, random64: random.bytes(64))
        record.replace(state)
        let finished = record
        try stored { try storage.setSenderKey(finished, group: group, sender) }
        return message
    }

    /// Decrypts a sender's message.
    ///
    /// - Throws: `noSenderKey` when its distribution has not come; otherwise whatever is wrong with
    ///   the message. Then nothing has changed.
    public static func decrypt(
        _ bytes: [UInt8],
        group: String,
        sender: SignalAddress,
        in storage: any SignalStorage
    ) throws(SignalError) -> [UInt8] {
        let message = try SenderKeyMessage(bytes)
        guard var record = try stored({ try storage.senderKey(group: group, sender) }),
            var state = record.state(id: message.id)
        else { throw .noSenderKey(id: message.id) }
        let plain = try state.open(message)
        record.replace(state)
        let finished = record
        try stored { try storage.setSenderKey(finished, group: group, sender) }
        return plain
    }
}
