import Crypto
import Deflate
import Media
import Model
import Protobuf
import WAProto

/// What an account's phone tells a companion that asks for what was said in a chat before.
///
///     ← {chat, its oldest message there, how many}
///     → {notice of history: HistorySync compressed, in itself or as a file}
///
/// - Source: whatsmeow `send.go` (`BuildHistorySyncRequest`), `message.go` (`handleHistorySyncNotification`).
struct PhoneHistory {
    typealias Wish = WAPeerDataOperationRequestMessage.HistorySyncOnDemandRequest

    /// The longest compressed part that goes in the notice itself, in bytes.
    private static let inline = 16 << 10
    /// The most messages of one answer.
    private static let most = 50

    let world: World
    let person: Person

    /// The notice that answers a request; nil for a chat that the phone does not have.
    func notice(_ wish: Wish, request: String) throws(SandboxError) -> WAMessage? {
        guard let chat = JID(wish.chatJID), let older = older(wish, chat) else { return nil }
        let told = older.suffix(max(1, min(Int(wish.onDemandMsgCount), Self.most)))
        let history = WAHistorySync.with {
            $0.syncType = .onDemand
            $0.conversations = [
                .with {
                    $0.id = wish.chatJID
                    // The newest first.
                    $0.messages = told.reversed().map { info in .with { $0.message = info } }
                    $0.endOfHistoryTransferType =
                        told.count < older.count
                        ? .completeOnDemandSyncButMoreMsgRemainOnPrimary
                        : .completeAndNoMoreMessageRemainOnPrimary
                }
            ]
        }
        var notice = WAHistorySyncNotification.with {
            $0.syncType = .onDemand
            $0.peerDataRequestSessionID = request
        }
        let compressed = Zlib.deflate(history.serializedBytes())
        if wish.supportInlineResponse, compressed.count <= Self.inline {
            notice.initialHistBootstrapInlinePayload = compressed
        } else {
            try upload(compressed, &notice)
        }
        return WAMessage.with {
            $0.protocolMessage.type = .historySyncNotification
            $0.protocolMessage.historySyncNotification = notice
        }
    }

    // MARK: What was said

    /// Something that was said in the chat.
    private struct Said {
        let id: String
        let author: Person.ID
        let time: Int
        /// What it comes after in the same millisecond; 0 where that is not known.
        let place: Int
        let content: [UInt8]
    }

    /// What was said before the companion's oldest message, the oldest first.
    private func older(_ wish: Wish, _ chat: JID) -> [WAWebMessageInfo]? {
        let group = world.groups.group(chat)
        let other = group == nil ? world.directory.id(chat) : nil
        guard group?.role(of: person.id) != nil || other != nil else { return nil }
        let authors = group?.members.map(\.person) ?? [person.id, other].compactMap(\.self)
        let said = Set(authors).sorted().flatMap { sayings(of: $0, group, other) }
            .sorted { ($0.time, $0.place) < ($1.time, $1.place) }
        let asked = wish.oldestMsgTimestampMS
        // Seconds as whatsmeow sends them, or what the name says.
        let limit = Int(clamping: (0...100_000_000_000).contains(asked) ? asked * 1000 : asked)
        let place = said.firstIndex { $0.id == wish.oldestMsgID }
        let older = place.map { said[..<$0] } ?? said.prefix { $0.time < limit }
        return older.compactMap { info($0, wish.chatJID, group) }
    }

    /// What somebody said in the chat; what the account's companions said came to its phone.
    private func sayings(of author: Person.ID, _ group: GroupRecord?, _ other: Person.ID?) -> [Said]
    {
        func isHere(_ address: String?) -> Bool {
            guard let jid = address.flatMap({ JID($0) }) else { return false }
            if let group { return jid == group.jid }
            return world.directory.id(jid) == (author == person.id ? other : person.id)
        }
        let sent = world.database.sendings.contents(of: author).filter { isHere($0.to) }.map {
            Said(id: $0.id, author: author, time: $0.time, place: $0.number, content: $0.content)
        }
        guard author == person.id else { return sent }
        let heard = world.database.arrivals.bodies(at: author).filter {
            JID($0.sender).flatMap { world.directory.id($0) } == author && isHere($0.chat)
        }
        return sent
            + heard.map {
                Said(id: $0.id, author: author, time: $0.time, place: 0, content: $0.content)
            }
    }

    /// As the phone keeps it; nil for what only changes other messages.
    private func info(_ said: Said, _ chat: String, _ group: GroupRecord?) -> WAWebMessageInfo? {
        guard let content = try? WAMessage(serializedBytes: said.content),
            !content.hasProtocolMessage, !content.hasReactionMessage,
            !content.hasEncReactionMessage, !content.hasPollUpdateMessage,
            let author = world.database.people[said.author]
        else { return nil }
        return WAWebMessageInfo.with {
            $0.key.remoteJID = chat
            $0.key.fromMe = said.author == person.id
            $0.key.id = said.id
            $0.messageTimestamp = UInt64(max(0, said.time / 1000))
            $0.message = content
            if said.author == person.id {
                $0.status = .deliveryAck
            } else {
                $0.pushName = author.name
                if let group { $0.participant = "\(group.address(author))" }
            }
        }
    }

    // MARK: The file

    private func upload(
        _ content: [UInt8],
        _ notice: inout WAHistorySyncNotification
    ) throws(SandboxError) {
        let key = Randomness.system.bytes(32)
        do {
            let (file, sealed) = try MediaSeal.seal(content, MediaKeys(key, .history), .history)
            try world.media.add(file, as: sealed.sealedHash)
            notice.mediaKey = key
            notice.fileSHA256 = sealed.hash
            notice.fileEncSHA256 = sealed.sealedHash
            notice.fileLength = UInt64(sealed.length)
            notice.directPath = MediaDesk(world: world)
                .address(of: sealed.sealedHash, owner: person.id)
        } catch let error as SandboxError {
            throw error
        } catch {
            throw .failed("the history cannot be kept: \(error)")
        }
    }
}
