import Crypto
import Model
import Signal
import Stanzas
import Store

/// What happens when a device shows another identity key than before and ``Admission`` takes it: it is
/// followed, and the person is told.
///
/// - Source: whatsmeow `message.go` (`clearUntrustedIdentity`).
struct Trust {
    /// Where identities and sessions are.
    let transaction: Transaction

    /// Runs `body` without the identity and session known so far; when it fails they come back, so
    /// that a forged message costs no session.
    func renewing<T>(_ address: SignalAddress, _ body: () throws -> T) throws -> T {
        let session = try transaction.session(address)
        let identity = try transaction.identity(address)
        transaction.setSession(nil, address)
        transaction.setIdentity(nil, address)
        do {
            let result = try body()
            // Whoever is set up anew has none of the keys that the device had before.
            try transaction.removeSenderKeyHolder(address)
            return result
        } catch {
            transaction.setSession(session, address)
            transaction.setIdentity(identity, address)
            throw error
        }
    }

    /// Puts the line "security code changed" into a person's chat; of the own phone into the chat with oneself.
    ///
    /// That happens once for each `reference`: the message or notification by which it was noticed, and not
    /// again before something else was said.
    func tell(
        _ device: JID,
        own: OwnAddresses,
        time: Timestamp,
        reference: String
    ) throws {
        let isOwn = own.contains(device)
        let person = isOwn ? own.main : try transaction.canonical(device.bare)
        let chat = try transaction.chat(person)
        // With whom there is no chat nobody has compared codes.
        guard isOwn || chat != nil, chat?.lastMessage?.content != .securityCodeChanged else {
            return
        }
        let line = NewMessage(
            chat: person,
            id: MessageID("security-code \(reference)"),
            sender: person,
            isFromMe: false,
            time: time,
            content: .securityCodeChanged,
            isRead: true
        )
        _ = try transaction.insert(line)
    }
}
