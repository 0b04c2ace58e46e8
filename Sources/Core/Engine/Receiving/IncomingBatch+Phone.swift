import Crypto
import Log
import Model
import Protobuf
import Stanzas
import Store
import WAProto

// Messages that came without what they say, or that could not be opened: the account's phone is asked, and may
// send them.

extension IncomingBatch {
    /// Asks the phone for a message of which there is only a placeholder: once, however often it comes, and
    /// after a pause in which its sender may send it again.
    mutating func askPhone(for message: IncomingMessage, after pause: Duration = .zero) throws {
        let days = try transaction.props[.resendDays]
        guard (now.seconds - message.time.seconds) / 86_400 < days else { return }
        let stored = try transaction.message(
            chat: try canonical(message.chat),
            id: message.id,
            sender: try canonical(message.sender)
        )
        guard let stored, stored.content.isPlaceholder,
            try transaction.bumpRetry("phone \(stored.chat) \(stored.sender) \(stored.id)") == 1
        else { return }
        let asking = PhoneAsking(
            id: Composition.messageID(user: own.phone.user, at: now, random: random.bytes(16)),
            key: try transaction.key(of: stored),
            now: localNow,
            pause: pause
        )
        if let lane = try asking.enqueue(in: transaction) { outcome.woken.append(lane) }
    }

    /// Takes in messages that the phone sends again.
    ///
    /// - Source: whatsmeow `message.go` (`handlePlaceholderResendResponse`).
    mutating func take(_ response: WAPeerDataOperationRequestResponseMessage) throws {
        for result in response.peerDataOperationResult
        where result.hasPlaceholderMessageResendResponse {
            let bytes = result.placeholderMessageResendResponse.webMessageInfoBytes
            guard let info = try? WAWebMessageInfo(serializedBytes: bytes),
                let arrival = try arrival(info)
            else {
                log.warning("a message that the phone sent again cannot be read")
                continue
            }
            try Effects.sort(arrival, own: own.main)?.apply(arrival, in: &self)
        }
    }

    /// Takes in which LIDs numbers have, told when the account's chats move to them.
    ///
    /// That they have moved is taken from it when it says when, or when the server says so; the rest of it holds
    /// in any case.
    ///
    /// - Source: whatsapp-rust `src/client/lid_pn.rs` (`handle_lid_migration_mapping_sync`), whatsmeow `message.go`
    ///   (`storeLIDSyncMessage`).
    mutating func take(_ sync: WALIDMigrationMappingSyncMessage) throws {
        let bytes = sync.encodedMappingPayload
        let payload = try? WALIDMigrationMappingSyncPayload(serializedBytes: bytes)
        guard !bytes.isEmpty, let told = payload else {
            return log.warning("the LIDs that the phone told cannot be read")
        }
        for mapping in told.pnToLidMappings {
            let lid = mapping.latestLid > 0 ? mapping.latestLid : mapping.assignedLid
            guard mapping.pn > 0, lid > 0 else { continue }
            try learn(.phone(String(mapping.pn)), .lid(String(lid)))
        }
        log.info("the phone told \(told.pnToLidMappings.count) LIDs")
        let isMeant = try transaction.props[.isLIDMigrated]
        if isMeant || told.chatDbMigrationTimestamp > 0 { try transaction.noteLIDMigration(.yes) }
    }

    /// A message as the phone tells it; nil when it does not say what or by whom.
    mutating func arrival(_ info: WAWebMessageInfo) throws -> Arrival? {
        guard info.hasMessage, !info.key.id.isEmpty, let chat = JID(info.key.remoteJID)?.bare
        else { return nil }
        let named = info.participant.isEmpty ? info.key.participant : info.participant
        let author = info.key.fromMe ? own.main : chat.isPerson ? chat : JID(named)?.bare
        guard let author else { return nil }
        return Arrival(
            chat: try canonical(chat),
            sender: try canonical(author),
            id: MessageID(info.key.id),
            isFromMe: info.key.fromMe,
            time: past(Timestamp(seconds: Int64(clamping: info.messageTimestamp))),
            message: info.message.unwrapped,
            encoded: info.message.serializedBytes()
        )
    }
}
