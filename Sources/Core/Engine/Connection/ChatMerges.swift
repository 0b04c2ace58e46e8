import Synchronization

/// Has somebody learn of each transaction that made one chat of two, whatever it was for: a number turned out to
/// be somebody's who was known by LID.
final class ChatMerges: Sendable {
    private let listener = Mutex<(@Sendable () async -> Void)?>(nil)

    /// Sets who is told; there is one.
    func listen(_ body: @escaping @Sendable () async -> Void) { listener.withLock { $0 = body } }

    /// Chats became one.
    func tell() async { await listener.withLock { $0 }?() }
}
