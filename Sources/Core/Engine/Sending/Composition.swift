import Crypto
import Encodings
import Model
import Protobuf
import Stanzas
import WAProto

/// What messages that leave are given.
enum Composition {
    /// A new id: unlike every other, and telling nothing.
    ///
    ///     "3EB0" ‖ HEX(first 9 bytes of SHA-256(Unix seconds, 8 bytes ‖ user ‖ "@c.us" ‖ 16 random))
    ///
    /// - Source: whatsmeow `send.go` (`GenerateMessageID`).
    static func messageID(user: String, at time: Timestamp, random: [UInt8]) -> MessageID {
        let seconds = UInt64(bitPattern: time.seconds)
        let clock = (0..<8).reversed().map { UInt8(truncatingIfNeeded: seconds >> (8 * $0)) }
        let digest = SHA256.hash(clock, Array(user.utf8), Array("@c.us".utf8), random)
        return MessageID("3EB0" + Hex.encode(Array(digest.prefix(9))).uppercased())
    }
}

extension Link {
    /// A new message id of this account's.
    func newMessageID() throws(EngineError) -> MessageID {
        Composition.messageID(
            user: try ownDevice().user,
            at: serverNow,
            random: random.bytes(16)
        )
    }
}

extension WAMessage {
    /// The form in which other own devices get it: it names the chat that it was sent to.
    func copy(sentTo chat: JID) -> WAMessage {
        let message = self
        return WAMessage.with {
            $0.deviceSentMessage = WADeviceSentMessage.with {
                $0.destinationJID = chat.description
                $0.message = message
            }
            if hasMessageContextInfo { $0.messageContextInfo = messageContextInfo }
        }
    }
}
