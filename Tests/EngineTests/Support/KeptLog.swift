import Log
import Synchronization

/// A log that a test reads.
final class KeptLog: Sendable {
    private let kept = Mutex<[String]>([])

    /// The log; everything down to info is kept.
    var log: Log {
        Log(level: .info) { [self] level, line in kept.withLock { $0.append("\(level) \(line)") } }
    }

    /// What it was told, in order.
    var lines: [String] { kept.withLock { $0 } }
}
