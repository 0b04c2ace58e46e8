public import Log
internal import Synchronization

/// Where this module's lines go; by default nowhere, and never to the terminal.
public enum TransportLog {
    private static let current = Mutex(Log.none)

    /// Sends lines to a log from now on.
    public static func use(_ log: Log) { current.withLock { $0 = log.area("transport") } }

    static func write(_ level: LogLevel, _ text: @autoclosure () -> String) {
        current.withLock { $0 }.write(level, text())
    }
}
