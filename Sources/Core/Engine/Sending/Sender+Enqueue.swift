import BinaryNode
import Commands
import Crypto
import Model
import Protobuf
import Stanzas
import Store

extension Sender {
    /// Puts a text into the outbox.
    ///
    /// - Returns: The message as stored, in state ``DeliveryState/queued``.
    nonisolated func enqueue(
        text: String,
        to recipient: JID
    ) async throws(CommandError) -> Model.Message {
        guard !text.isEmpty else { throw .invalid("the text is empty") }
        guard text.count <= 65_536 else {
            throw .invalid("the text is over 65,536 characters long")
        }
        guard recipient.isPerson else { throw .invalid("\(recipient) is not a person's address") }
        do {
            let own = try OwnAddresses(try link.credentials())
            let content = Composition.text(text, random: link.random)
            let time = link.serverNow
            let id = Composition.messageID(
                user: own.phone.user,
                at: time,
                random: link.random.bytes(16)
            )
            let (message, events) = try await link.write { transaction in
                let message = try transaction.enqueue(
                    OutgoingMessage(
                        chat: try transaction.canonical(recipient.bare),
                        id: id,
                        sender: (own.lid ?? own.phone).bare,
                        time: time,
                        content: .text(text),
                        payload: content.serializedBytes()
                    )
                )
                return (message, try transaction.events)
            }
            link.events.post(events)
            await wake()
            return message
        } catch {
            throw CommandError(error)
        }
    }

    /// Marks a chat as read up to a message, and tells the authors.
    nonisolated func markRead(chat: JID, through row: Int64) async throws(CommandError) {
        do {
            let time = link.serverNow
            let isHidden = await readPrivacy.isWanted()
            let (receipts, events) = try await link.write { transaction in
                let chat = try transaction.canonical(chat)
                let read = try transaction.markRead(chat: chat, through: row)
                let receipts = Self.receipts(for: read, in: chat, at: time, isHidden)
                for receipt in receipts {
                    try transaction.enqueueReceipt(
                        id: receipt.ids.first?.text ?? "",
                        type: receipt.type,
                        stanza: NodeCodec.encode(receipt.node)
                    )
                }
                return (receipts, try transaction.events)
            }
            link.events.post(events)
            await link.send(receipts.map(\.node))
        } catch {
            throw CommandError(error)
        }
    }

    /// The receipts that tell each author what was read.
    private static func receipts(
        for messages: [Model.Message],
        in chat: JID,
        at time: Timestamp,
        _ isHidden: Bool
    ) -> [ReadReceipt] {
        var authors: [JID] = []
        var ids: [JID: [MessageID]] = [:]
        for message in messages where message.canBeReadBack {
            if ids[message.sender] == nil { authors.append(message.sender) }
            ids[message.sender, default: []].append(message.id)
        }
        return authors.flatMap { author in
            let all = ids[author] ?? []
            return stride(from: 0, to: all.count, by: ReadReceipt.limit).compactMap { start in
                ReadReceipt(
                    chat: chat,
                    participant: chat.isPerson ? nil : author,
                    ids: Array(all[start..<min(start + ReadReceipt.limit, all.count)]),
                    time: time,
                    isHidden: isHidden
                )
            }
        }
    }
}

extension Model.Message {
    /// Whether its author learns that it was read: not for lines that nobody wrote, nor for what
    /// could not be decrypted.
    fileprivate var canBeReadBack: Bool {
        !isFromMe && !content.isSystem && content.kind != WaitingContent.kind
    }
}
