import BinaryNode
import Crypto
import Log
import Model
import Stanzas
import Store

extension IncomingBatch {
    /// Takes in what is said of a call: it rings, somebody took it or turned it down, or it is over.
    mutating func takeCall(_ node: Node) throws {
        confirm(node)
        do {
            if let call = try IncomingCall(node) { try take(call) }
        } catch let error as StanzaError {
            log.warning("a call cannot be read: \(error)")
        }
    }

    private mutating func take(_ call: IncomingCall) throws {
        try learn(call.creator, call.creatorPhone)
        let caller = try canonical(call.creator)
        // What an own device calls is told by the other side.
        let other = own.contains(caller) ? try canonical(call.from) : caller
        let line = CallLine(
            chat: call.group ?? other,
            id: call.id,
            from: caller,
            time: past(call.time)
        )
        switch call.action {
        case .offer(let isVideo) where call.isLate:
            try line.end(.missed, isVideo: isVideo, in: transaction)
        case .offer(let isVideo):
            try line.ring(isVideo: isVideo, in: transaction)
            if rejectsCalls, !own.contains(caller) { try reject(call, line) }
        case .became(let state): try line.end(state, in: transaction)
        }
    }

    /// Turns down a call, as the settings have it.
    private mutating func reject(_ call: IncomingCall, _ line: CallLine) throws {
        let request = RejectCall(call.id, from: call.from, own: own.phone)
        let id = Composition.messageID(
            user: own.main.user,
            at: now,
            random: random.bytes(16)
        )
        outcome.replies.append(request.node(id: id.text))
        try line.end(.rejected, in: transaction)
    }
}

/// A call, as a line of its chat.
struct CallLine: Sendable {
    /// Who calls, or the group.
    let chat: JID
    /// The call's id.
    let id: MessageID
    /// Who calls.
    let from: JID
    /// When something was said of it, server clock.
    let time: Timestamp

    /// It rings.
    func ring(isVideo: Bool, in transaction: Transaction) throws {
        try put(Message.Content(RingingContent(isVideo: isVideo)), isVideo, .ringing, transaction)
    }

    /// It rings no longer; when nobody says so, it was with video if it rang so.
    func end(
        _ state: CallState,
        isVideo: Bool? = nil,
        in transaction: Transaction
    ) throws {
        let rang = try transaction.message(chat: chat, id: id, sender: from)?.content
            .as(RingingContent.self)
        let isVideo = isVideo ?? rang?.isVideo ?? false
        let content = CallContent(isVideo: isVideo, state: state)
        try put(Message.Content(content), isVideo, state, transaction)
    }

    /// What was said before is not told again.
    private func put(
        _ content: Message.Content,
        _ isVideo: Bool,
        _ state: CallState,
        _ transaction: Transaction
    ) throws {
        let line = NewMessage(
            chat: chat,
            id: id,
            sender: from,
            time: time,
            content: content,
            isRead: true
        )
        guard try transaction.insert(line) != nil else { return }
        try transaction.record(
            CallChanged(
                chat: chat,
                call: id,
                from: from,
                isVideo: isVideo,
                state: state,
                time: time
            )
        )
    }
}
