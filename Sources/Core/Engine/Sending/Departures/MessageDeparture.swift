import Model
import Protobuf
import Store
import WAProto

/// A message that a chat shows: its payload is the protocol message of the row.
enum MessageDeparture: Departure {
    static let kind = "message"

    static func seal(_ entry: OutboxEntry, in context: inout SealingContext) throws -> Sealing {
        guard let content = SealedContent(entry.id, entry.payload) else {
            return .hopeless("the stored message is damaged")
        }
        if content.message.needsUpload { return .needs(.upload) }
        return try ContentSeal(entry: entry, content: content).seal(in: &context)
    }
}
