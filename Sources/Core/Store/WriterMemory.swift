internal import Crypto
internal import Model
internal import Signal

/// What the writer remembers from one transaction to the next.
final class WriterMemory {
    /// A sender key's place.
    struct SenderKeyName: Hashable {
        let group: String
        let sender: SignalAddress
    }

    /// Signal sessions.
    var sessions = WriteCache<SignalAddress, SessionRecord>()
    /// Others' identity keys.
    var identities = WriteCache<SignalAddress, PublicKey>()
    /// Sender keys.
    var senderKeys = WriteCache<SenderKeyName, SenderKeyRecord>()
    /// The rows of addresses.
    var addressIDs: [JID: Int64] = [:]
    /// The rows of chats.
    var chatIDs: [JID: Int64] = [:]
    /// LID users by phone user; nil when none is known.
    var lids: [String: String?] = [:]
    /// The own keys; outer nil when not read yet.
    var credentials: Credentials??

    /// Called after a commit.
    func committed() {
        sessions.trim(to: 512)
        identities.trim(to: 2048)
        senderKeys.trim(to: 512)
        if addressIDs.count > 4096 { addressIDs = [:] }
        if chatIDs.count > 4096 { chatIDs = [:] }
        if lids.count > 4096 { lids = [:] }
    }

    /// Called after a rollback: what was remembered may not be true.
    func forget() {
        sessions.forget()
        identities.forget()
        senderKeys.forget()
        forgetRows()
        credentials = nil
    }

    /// Forgets rows and the LID map.
    func forgetRows() {
        addressIDs = [:]
        chatIDs = [:]
        lids = [:]
    }
}
