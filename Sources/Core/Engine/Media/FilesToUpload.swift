import Protobuf
import Store
import WAProto

extension Reader {
    /// The hashes of the encrypted files of messages that wait in the outbox.
    var filesToUpload: Set<[UInt8]> {
        get throws {
            var hashes: Set<[UInt8]> = []
            for lane in try outboxLanes() {
                var place: Int64 = 0
                while case let entries = try outgoing(in: lane, after: place, limit: 256),
                    let last = entries.last
                {
                    place = last.entry
                    for entry in entries where entry.kind == MessageDeparture.kind {
                        guard let message = try? WAMessage(serializedBytes: entry.payload),
                            message.needsUpload, let media = message.unwrapped.media
                        else { continue }
                        hashes.insert(media.fields.fileEncSHA256)
                    }
                }
            }
            return hashes
        }
    }
}
