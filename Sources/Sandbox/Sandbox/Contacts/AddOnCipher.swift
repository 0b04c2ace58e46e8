import Crypto
import Model

/// Encrypts what refers to a message by the secret in that: votes, answers to events, comments.
///
/// Written from the protocol notes: the key is HKDF over the secret with the id, the author, the sender and a name;
/// votes and answers authenticate the id and the sender besides.
struct AddOnCipher {
    /// The use's name, such as `Poll Vote`.
    let use: String
    /// The message's secret.
    let secret: [UInt8]
    /// The message's id.
    let id: String
    /// Who wrote the message, without device.
    let author: JID

    private func key(_ sender: JID) -> [UInt8] {
        HKDF.sha256(secret, info: id + "\(author)" + "\(sender)" + use, count: 32)
    }

    private func associated(_ sender: JID) -> [UInt8] {
        guard use == "Poll Vote" || use == "Event Response" else { return [] }
        return Array(id.utf8) + [0] + Array("\(sender)".utf8)
    }

    /// The ciphertext and its 12 random bytes.
    func seal(_ plain: [UInt8], by sender: JID, _ random: Randomness) -> ([UInt8], iv: [UInt8]) {
        let iv = random.bytes(12)
        let sealed = AESGCM.seal(plain, key: key(sender), nonce12: iv, aad: associated(sender))
        return (sealed, iv)
    }

    /// What was encrypted; nil when it does not fit.
    func open(_ sealed: [UInt8], iv: [UInt8], by sender: JID) -> [UInt8]? {
        guard iv.count == 12 else { return nil }
        return try? AESGCM.open(sealed, key: key(sender), nonce12: iv, aad: associated(sender))
    }
}
