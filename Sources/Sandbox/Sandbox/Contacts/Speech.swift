import BinaryNode
import Crypto
import Model
import Protobuf
import WAProto

/// A message that a simulated person sends.
struct Speech {
    /// What the stanza of a message says of its content.
    struct Traits: Codable, Equatable {
        /// The stanza's type: `text`, `reaction`.
        var type: String
        /// The stanza's `edit`; nil for none.
        var edit: String?
        /// The attributes of the stanza's `<meta>`; without any there is none.
        var meta: [String: String] = [:]

        /// Those of nearly all messages.
        static let text = Traits(type: "text")

        /// The stanza as far as it does not depend on who gets it, and what comes with each copy.
        func stanza(_ id: String) -> Node {
            var node = Node("message", ["id": .text(id), "type": .text(type)])
            if let edit { node.attributes["edit"] = .text(edit) }
            return node
        }

        /// What the stanza says of the content in a child of its own; none when that is nothing.
        var companions: [Node] {
            guard !meta.isEmpty else { return [] }
            var node = Node("meta")
            for (name, value) in meta.sorted(by: { $0.key < $1.key }) {
                node.attributes[name] = .text(value)
            }
            return [node]
        }
    }

    /// The message.
    let content: WAMessage
    /// What its stanza says of it.
    let traits: Traits
    /// What ``Sending`` says of it.
    let words: String

    init(content: WAMessage, traits: Traits, words: String) {
        self.content = content
        self.traits = traits
        self.words = words
    }

    init(
        content: WAMessage,
        type: String,
        words: String,
        edit: String? = nil,
        meta: [String: String] = [:]
    ) {
        self.init(
            content: content,
            traits: Traits(type: type, edit: edit, meta: meta),
            words: words
        )
    }

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
