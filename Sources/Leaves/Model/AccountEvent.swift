/// Something that happened on an account; front ends get these as a stream.
public enum AccountEvent: Hashable, Sendable {
    /// The connection changed; the payload is the whole new state.
    case connection(ConnectionState)
    /// Linking went a step further; the payload is the whole new state.
    case pairing(PairingState)
    /// A message was stored for the first time, received or own.
    case messageAdded(Message)
    /// A stored message changed: its text arrived late, its state grew.
    case messageChanged(Message)
    /// An own message failed for good; the sentence says why, for people.
    case sendingFailed(id: MessageID, chat: JID, reason: String)
    /// A chat's row changed: name, unread count, order.
    case chatChanged(Chat)
    /// Two rows were the same person: `old` is gone, all its messages are in `new`.
    case chatMerged(old: JID, new: JID)
    /// Stanzas that waited while away: how many are left, 0 at the end.
    case backlog(remaining: Int)
}

/// Where the connection to the server stands.
public enum ConnectionState: Hashable, Sendable {
    /// Not connected, and nobody asked to be.
    case offline
    /// A connection is being made or the login is under way.
    case connecting
    /// Connected without being linked: pairing codes are on show.
    case pairing
    /// Logged in.
    case online
    /// Not connected; the next try is at this moment, local clock. `reason` is for people.
    case waiting(until: Timestamp, reason: String)
    /// Not connected, and it will stay so until somebody acts.
    case stopped(StopReason)
}

/// Why the engine does not reconnect by itself.
public enum StopReason: Hashable, Sendable {
    /// The phone unlinked this device, or the server forgot it: link again.
    case loggedOut
    /// The same device logged in from elsewhere.
    case replaced
    /// The server refuses this client version.
    case clientOutdated
    /// The account is banned for a while; `seconds` until it ends, when the server said.
    case temporarilyBanned(code: Int, seconds: Int?)
    /// The account is banned or locked.
    case banned(code: Int)
    /// The server's certificate does not lead to the expected root key.
    case serverNotTrusted(String)
    /// The server refused the login for another reason.
    case refused(code: Int, message: String)
}

/// How far linking this device has come.
public enum PairingState: Hashable, Sendable {
    /// A code is on show; `text` is what the QR holds. It is replaced at `expires`, local clock.
    ///
    /// `index` counts the codes of a set from 0.
    case code(text: String, index: Int, count: Int, expires: Timestamp)
    /// An 8-character code is waiting to be typed on the phone until `expires`, local clock.
    case phoneCode(code: String, expires: Timestamp)
    /// All codes were shown and none was scanned; ask for new ones.
    case codesUsedUp
    /// The phone scanned; keys are being exchanged.
    case finishing
    /// Linked as this device.
    case linked(jid: JID, lid: JID?)
    /// Linking failed; the sentence is for people.
    case failed(String)
}
