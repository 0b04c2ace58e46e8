import Commands
import Model
import Protobuf
import Store
import WAProto

/// - Source: whatsmeow `send.go` (`BuildHistorySyncRequest`).
extension RequestHistory: Operation {
    func run(on account: Account) async throws(CommandError) -> RequestedHistory {
        let count = count ?? Self.most
        guard (1...Self.most).contains(count) else {
            throw .invalid("count takes 1 to \(Self.most)")
        }
        let chat = chat.bare
        guard chat.isPerson || chat.isGroup else {
            throw .invalid("the phone tells of chats with people and of groups")
        }
        let requested = try await account.carryOut { () throws(EngineError) in
            let id = try account.link.newMessageID()
            return try await account.outbox.submit { transaction -> (MessageID?, [OutboxLane]) in
                guard let oldest = try transaction.oldestMessage(chat: chat) else {
                    return (nil, [])
                }
                try account.link.checkIsOwn(oldest, in: transaction)
                let asking = try Self.asking(id, for: count, before: oldest, transaction)
                return (oldest.id, try transaction.enqueue(asking.thing).map { [$0] } ?? [])
            }.map { RequestedHistory(request: id, before: $0) }
        }
        guard let requested else {
            throw .notFound("there is no message in this chat from which to go back")
        }
        return requested
    }

    private static func asking(
        _ id: MessageID,
        for count: Int,
        before oldest: Model.Message,
        _ transaction: Transaction
    ) throws -> PeerDeparture {
        let key = try transaction.key(of: oldest)
        let lid = try transaction.credentials?.lid?.bare
        let message = WAProtocolMessage.with {
            $0.type = .peerDataOperationRequestMessage
            $0.peerDataOperationRequestMessage = .with { request in
                request.peerDataOperationRequestType = .historySyncOnDemand
                request.historySyncOnDemandRequest = .with {
                    $0.chatJID = key.remoteJID
                    $0.oldestMsgID = key.id
                    $0.oldestMsgFromMe = key.fromMe
                    // Seconds, whatever it is called.
                    $0.oldestMsgTimestampMS = oldest.time.seconds
                    $0.onDemandMsgCount = Int32(clamping: count)
                    $0.supportInlineResponse = true
                    if let lid { $0.accountLid = lid.description }
                }
            }
        }
        return PeerDeparture(id: id, message: message)
    }
}
