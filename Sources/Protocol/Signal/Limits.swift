/// How much a peer can make us keep or compute.
enum Limits {
    /// Archived session states beside the current one.
    static let archivedStates = 40
    /// Receiver chains of a state; older ones are forgotten.
    static let receiverChains = 5
    /// Keys kept in a chain for messages that have not come yet; older ones are forgotten.
    static let skippedKeys = 2000
    /// How far ahead in a chain a message may be.
    static let jump: UInt32 = 2000
    /// Sender-key states of a sender in a group.
    static let senderKeyStates = 5
}
