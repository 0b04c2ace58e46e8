import Crypto
import Model
import Signal
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

    /// Puts the line "security code changed" into a person's chat.
    ///
    /// That happens once for each `reference`: the message or notification by which it was noticed, and not
    /// again before something else was said.
    func tell(_ person: JID, time: Timestamp, reference: String) throws {
        let newest = try transaction.chat(person)?.lastMessage?.content
        guard newest != .securityCodeChanged else { return }
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
