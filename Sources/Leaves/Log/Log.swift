/// How much a line matters; lower is graver.
public enum LogLevel: Int, Sendable, Comparable, CaseIterable {
    /// Something was lost or will not work.
    case error
    /// Something is odd but handled.
    case warning
    /// A step that a person following along wants to see.
    case info
    /// What a developer wants to see.
    case debug
    /// Every stanza's outline.
    case trace

    /// Graver first.
    public static func < (left: LogLevel, right: LogLevel) -> Bool {
        left.rawValue < right.rawValue
    }

    /// Reads `error`, `warning`, `info`, `debug` or `trace`.
    public init?(_ name: String) {
        guard let number = LogLevel.names.firstIndex(of: name) else { return nil }
        self.init(rawValue: number)
    }

    /// Their names, written out: asking the runtime for them costs a start more than the rest of the log.
    private static let names = ["error", "warning", "info", "debug", "trace"]
}

/// Where log lines go; copies share one sink.
///
/// Callers never pass message text, keys or tokens; addresses go through ``redact(_:)``.
public struct Log: Sendable {
    private let sink: @Sendable (LogLevel, String) -> Void
    private let level: LogLevel
    private let area: String

    /// Creates a log whose lines reach `sink` when they are at least as grave as `level`.
    public init(
        level: LogLevel,
        area: String = "",
        sink: @escaping @Sendable (LogLevel, String) -> Void
    ) {
        self.level = level
        self.area = area
        self.sink = sink
    }

    /// A log that keeps nothing.
    public static let none = Log(level: .error) { _, _ in }

    /// The same log, its lines marked with this area.
    public func area(_ name: String) -> Log { Log(level: level, area: name, sink: sink) }

    /// Writes one line; the text is only built when it will be kept.
    ///
    /// It stays one line, whatever is in it: see ``Swift/String/printable``.
    public func write(_ level: LogLevel, _ text: @autoclosure () -> String) {
        guard level <= self.level else { return }
        sink(level, (area.isEmpty ? text() : "\(area): \(text())").printable)
    }

    /// Writes at ``LogLevel/error``.
    public func error(_ text: @autoclosure () -> String) { write(.error, text()) }
    /// Writes at ``LogLevel/warning``.
    public func warning(_ text: @autoclosure () -> String) { write(.warning, text()) }
    /// Writes at ``LogLevel/info``.
    public func info(_ text: @autoclosure () -> String) { write(.info, text()) }
    /// Writes at ``LogLevel/debug``.
    public func debug(_ text: @autoclosure () -> String) { write(.debug, text()) }
    /// Writes at ``LogLevel/trace``.
    public func trace(_ text: @autoclosure () -> String) { write(.trace, text()) }

    /// Shortens an address or number so that a log can be shown to others: `1555…11@lid`.
    public static func redact(_ address: String) -> String {
        let parts = address.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard let user = parts.first, user.count > 6 else { return address }
        let server = parts.count > 1 ? "@\(parts[1])" : ""
        return "\(user.prefix(4))…\(user.suffix(2))\(server)"
    }
}
