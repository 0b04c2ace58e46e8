import Crypto
import Model
import Protobuf
import WAProto

/// A message that a simulated person sends.
struct Speech {
    /// The message.
    let content: WAMessage
    /// The stanza's type: `text`, `reaction`.
    let type: String
    /// What ``Sending`` says of it.
    let words: String

    /// A text.
    static func text(_ text: String) -> Speech {
        Speech(content: .with { $0.conversation = text }, type: "text", words: text)
    }

    /// A reaction to a message, or without an emoji taking it back.
    ///
    /// The key is the message as the one who reacts sees it.
    ///
    /// - Source: whatsmeow `send.go` (`BuildReaction`, `BuildMessageKey`).
    static func reaction(_ emoji: String, to key: WAMessageKey) -> Speech {
        let content = WAMessage.with {
            $0.reactionMessage = .with {
                $0.key = key
                $0.text = emoji
                $0.senderTimestampMS = Int64(Clock.milliseconds)
            }
        }
        return Speech(content: content, type: "reaction", words: emoji)
    }

    /// An id as phones make them.
    static func id(_ random: Randomness) -> String {
        let digits = Array("0123456789ABCDEF")
        let bytes = random.bytes(14)
        return "3A" + String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
