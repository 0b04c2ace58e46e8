/// Why a message will never reach its recipient.
struct Undeliverable: Error, Hashable, Sendable {
    /// The reason, for people.
    let reason: String

    /// The server knows nobody by this number.
    static let notOnWhatsApp = Undeliverable(reason: "the number is not on WhatsApp")
    /// The recipient has no device that could be encrypted for.
    static let noDevices = Undeliverable(reason: "none of the recipient's devices can be reached")
    /// What is in the outbox is no message.
    static let damaged = Undeliverable(reason: "the stored message is damaged")
}
