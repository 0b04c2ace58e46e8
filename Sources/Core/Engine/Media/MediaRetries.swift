import Crypto
import Model
import Protobuf
import Stanzas
import Synchronization
import WAProto

/// Waits for what the phone says to requests for files that the server has no more.
final class MediaRetries: Sendable {
    private struct Request: Hashable {
        let chat: JID
        let id: MessageID
    }

    private typealias Waiter = (number: Int, told: AsyncStream<MediaRetried.Answer>.Continuation)
    private let waiting = Mutex<[Request: [Waiter]]>([:])
    private let numbers = Atomic<Int>(0)

    /// What the phone says of a message's file from now on.
    func answers(_ id: MessageID, in chat: JID) -> AsyncStream<MediaRetried.Answer> {
        let (stream, continuation) = AsyncStream<MediaRetried.Answer>.makeStream()
        let number = numbers.wrappingAdd(1, ordering: .relaxed).newValue
        let request = Request(chat: chat, id: id)
        waiting.withLock { $0[request, default: []].append((number, continuation)) }
        continuation.onTermination = { [weak self] _ in self?.forget(number, request) }
        return stream
    }

    /// Hands on what the phone says.
    ///
    /// - Parameters:
    ///   - answer: Its answer.
    ///   - id: The message.
    ///   - chat: Its chat, by the address that the database goes by.
    func tell(_ answer: MediaRetried.Answer, of id: MessageID, in chat: JID) {
        let waiters = waiting.withLock { $0[Request(chat: chat, id: id)] ?? [] }
        for waiter in waiters { waiter.told.yield(answer) }
    }

    private func forget(_ number: Int, _ request: Request) {
        waiting.withLock { waiting in
            waiting[request]?.removeAll { $0.number == number }
            if waiting[request]?.isEmpty == true { waiting[request] = nil }
        }
    }
}

/// The encryption of a request for a file and of its answer.
///
///     key = HKDF-SHA256(media key, "WhatsApp Media Retry Notification", 32)
///     AES-256-GCM(key, nonce (12 random), message, authenticated: message id)
///
/// - Source: whatsmeow `mediaretry.go` (`encryptMediaRetryReceipt`, `DecryptMediaRetryNotification`).
struct MediaRetryCipher: Sendable {
    private let key: [UInt8]
    private let id: MessageID

    /// For a message whose file has this key.
    init(mediaKey: [UInt8], of id: MessageID) {
        key = HKDF.sha256(mediaKey, info: "WhatsApp Media Retry Notification", count: 32)
        self.id = id
    }

    /// Asks for the file.
    func request(nonce: [UInt8]) -> SealedRetry {
        let request = WAServerErrorReceipt.with { $0.stanzaID = id.text }
        let sealed = AESGCM.seal(
            request.serializedBytes(),
            key: key,
            nonce12: nonce,
            aad: Array(id.text.utf8)
        )
        return SealedRetry(bytes: sealed, nonce: nonce)
    }

    /// Reads what the phone says; nil when it was not made with this key, or for another message.
    func open(_ sealed: SealedRetry) -> WAMediaRetryNotification? {
        let bytes = try? AESGCM.open(
            sealed.bytes,
            key: key,
            nonce12: sealed.nonce,
            aad: Array(id.text.utf8)
        )
        guard let bytes, let answer = try? WAMediaRetryNotification(serializedBytes: bytes),
            answer.stanzaID == id.text
        else { return nil }
        return answer
    }
}
