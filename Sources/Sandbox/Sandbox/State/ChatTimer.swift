import WAProto

/// How long messages stay in the chats of a person.
struct ChatTimer: Codable {
    /// Seconds; 0 for ever.
    let seconds: UInt32
    /// When it was set, Unix seconds.
    let time: Int

    /// Says so in a message.
    func write(to context: inout WAContextInfo) {
        context.expiration = seconds
        context.ephemeralSettingTimestamp = Int64(time)
    }
}
