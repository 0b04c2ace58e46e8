import Model
import Store
import Synchronization

/// Tells how far a file has come, in steps that a person can see and no more.
final class MediaPace: Sendable {
    private let told = Mutex(-1)
    private let tell: @Sendable (_ percent: Int) -> Void

    /// Tells it of a message's file to those who follow the account.
    init(of message: MessageID, isUpload: Bool, _ link: Link) {
        tell = { percent in
            let event = MediaProgressed(message: message, isUpload: isUpload, percent: percent)
            link.database.journal.tell(event, at: link.clock.now)
        }
    }

    /// Notes how many bytes have gone or come, and of how many.
    func note(_ done: Int, _ total: Int) {
        let percent = total > 0 ? min(100, Int(Double(done) / Double(total) * 100)) : 0
        let isNews = told.withLock { told in
            guard percent >= told + 5 || (percent == 100 && told < 100) else { return false }
            told = percent
            return true
        }
        if isNews { tell(percent) }
    }
}
