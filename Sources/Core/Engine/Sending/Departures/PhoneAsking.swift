import Model
import Protobuf
import Store
import WAProto

/// A request to the account's own phone for messages that came without what they say, or could not be opened.
///
///     no copy for this device  → at once
///     not opened               → after 5 s, unless its sender has sent it again by then
///
/// What falls due at about the same time leaves as one request. It waits in the outbox, so that a restart loses
/// none, and what has come meanwhile is left out of it.
///
/// - Source: whatsmeow `send.go` (`BuildUnavailableMessageRequest`), `retry.go` (`RequestFromPhoneDelay`).
struct PhoneAsking: Departure {
    static let kind = "ask-phone"

    /// How many messages one request names.
    static let limit = 32
    /// How long whoever wrote a message has to send it again.
    static let patience = Duration.seconds(5)
    /// How long a request that waits anyway gathers others.
    static let gathering = Duration.seconds(1)

    /// Its id on the wire, should it be a request of its own.
    let id: MessageID
    /// The message.
    let key: WAMessageKey
    /// Now, local clock.
    let now: Timestamp
    /// How long it waits.
    let pause: Duration

    /// Puts it into the request that leaves when it should, or into the outbox as a new one.
    ///
    /// What is asked for at once takes along what waits: nothing overtakes anything in a lane.
    ///
    /// - Returns: The lane in which there is something new, or something that leaves earlier.
    func enqueue(in transaction: Transaction) throws -> OutboxLane? {
        let isDelayed = pause > .zero
        let (due, latest) = (moment(after: pause), moment(after: pause + Self.gathering))
        if let entry = try transaction.unsealed(Self.kind),
            !isDelayed || (due...latest).contains(entry.notBefore),
            var message = try? WAMessage(serializedBytes: entry.payload),
            message.asked.count < Self.limit
        {
            message.asked.append(key)
            try transaction.setPayload(entry.entry, message.serializedBytes())
            // One that was refused waits for a reason of its own.
            guard !isDelayed, entry.notBefore > latest, entry.attempts == 0 else { return nil }
            try transaction.release(entry.entry)
            return entry.lane
        }
        return try transaction.enqueue(
            OutgoingThing(
                chat: nil,
                answer: .message,
                kind: Self.kind,
                id: id,
                payload: WAMessage.with { $0.asked = [key] }.serializedBytes(),
                notBefore: isDelayed ? latest : nil
            )
        )
    }

    private func moment(after pause: Duration) -> Timestamp {
        Timestamp(milliseconds: now.milliseconds + Int64(pause / .milliseconds(1)))
    }

    static func seal(_ entry: OutboxEntry, in context: inout SealingContext) throws -> Sealing {
        guard var message = try? WAMessage(serializedBytes: entry.payload) else {
            return .hopeless("the stored request to the phone is damaged")
        }
        let missing = try message.asked.filter { try isMissing($0, in: context) }
        guard !missing.isEmpty else { return .needless }
        message.asked = missing
        var entry = entry
        entry.payload = message.serializedBytes()
        return try PeerDeparture.seal(entry, in: &context)
    }

    /// Whether there is still only a placeholder of a message.
    private static func isMissing(
        _ key: WAMessageKey,
        in context: SealingContext
    ) throws -> Bool {
        let transaction = context.transaction
        guard let chat = JID(key.remoteJID) else { return false }
        let other = chat.isPerson ? chat : JID(key.participant)
        let author = key.fromMe ? context.facts.own.main : other
        guard let author else { return false }
        let stored = try transaction.message(
            chat: try transaction.canonical(chat.bare),
            id: MessageID(key.id),
            sender: try transaction.canonical(author.bare)
        )
        return stored?.content.isPlaceholder ?? false
    }
}

extension WAMessage {
    /// The messages that a request to the phone names.
    fileprivate var asked: [WAMessageKey] {
        get {
            protocolMessage.peerDataOperationRequestMessage.placeholderMessageResendRequest
                .map(\.messageKey)
        }
        set {
            protocolMessage.type = .peerDataOperationRequestMessage
            protocolMessage.peerDataOperationRequestMessage = .with { request in
                request.peerDataOperationRequestType = .placeholderMessageResend
                request.placeholderMessageResendRequest = newValue.map { key in
                    .with { $0.messageKey = key }
                }
            }
        }
    }
}
