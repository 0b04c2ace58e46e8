/// Why a stanza is not taken: the number in the `error` of its ack.
///
/// - Source: whatsmeow `receipt.go` (`NackParsingError` and those below).
enum Nack: Int, Sendable {
    /// A required part is missing or malformed.
    case parseError = 487
    /// Nothing in it that this client knows.
    case unrecognizedStanza = 488
    /// It decrypted to something that is no message.
    case invalidProtobuf = 491
    /// The message that its secret belongs to is not here.
    case missingMessageSecret = 495
    /// It could not be worked through.
    case unhandled = 500
}
