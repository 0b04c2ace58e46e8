import BinaryNode
import Model
import Stanzas
import Store

/// Word to an author that messages of theirs were read.
///
/// Whether the author may learn of it, or only the account's own devices, is decided when it leaves: then
/// the privacy setting is known. A channel never learns who read what.
///
/// - Source: whatsmeow `receipt.go` (`MarkRead`).
struct ReadDeparture: Departure {
    static let kind = "read"

    /// What is told.
    let receipt: ReadReceipt

    /// The entry for the outbox.
    ///
    /// - Throws: ``EngineError/invalid(_:)`` for one that no stanza can hold.
    var thing: OutgoingThing {
        get throws(EngineError) {
            guard let id = receipt.ids.first, let stanza = try? NodeCodec.encode(receipt.node)
            else { throw .invalid("a read receipt has a message, and fits into a stanza") }
            return OutgoingThing(
                chat: receipt.chat,
                answer: .receipt,
                kind: Self.kind,
                id: id,
                payload: stanza
            )
        }
    }

    static func seal(_ entry: OutboxEntry, in context: inout SealingContext) throws -> Sealing {
        guard var node = try? NodeCodec.decode(entry.payload) else {
            return .hopeless("the stored receipt is damaged")
        }
        let isChannel = node.jid("to")?.isNewsletter ?? false
        guard let isHidden = isChannel ? true : context.facts.found.hidesReads else {
            return .needs(.readPrivacy)
        }
        let isPlayed = ReadReceipt.isPlayed(node.string("type"))
        node.attributes["type"] = .text(ReadReceipt.type(isHidden: isHidden, isPlayed: isPlayed))
        return .sealed(SealedStanza(node: node))
    }
}

/// A receipt that an earlier version stored ready to leave.
enum StoredReceiptDeparture: Departure {
    static let kind = "receipt"

    static func seal(_ entry: OutboxEntry, in context: inout SealingContext) throws -> Sealing {
        .hopeless("the stored receipt has no content")
    }
}
