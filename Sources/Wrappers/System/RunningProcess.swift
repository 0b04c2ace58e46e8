/// A process of this machine, told apart from those that get its number later by when it started.
///
///     4711-8123456    its number, and its start in clock ticks since the machine's
///
/// - Source: proc_pid_stat(5), fields 3 and 22.
public struct RunningProcess: Hashable, Sendable {
    /// Number and start, as it is written.
    public let mark: String

    /// This process; nil where `/proc` does not tell.
    public static var own: RunningProcess? {
        RunningProcess.start(of: "\(ownProcess)").map {
            RunningProcess(mark: "\(ownProcess)-\($0)")
        }
    }

    /// Takes what was written; it need not run any more.
    public init(mark: String) { self.mark = mark }

    /// Whether it still runs; false for what is no mark at all.
    public var runs: Bool {
        let parts = mark.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int32(parts[0]), number > 0 else { return false }
        return RunningProcess.start(of: "\(number)").map { $0 == parts[1] } ?? false
    }

    /// When a process started; nil when there is none, or it has ended and nobody asked yet how.
    private static func start(of process: String) -> Substring? {
        guard let bytes = try? Files.read("/proc/\(process)/stat") else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        // Its name, in parentheses, may hold blanks and parentheses itself.
        guard let end = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 19, !["Z", "X"].contains(fields[0]) else { return nil }
        return fields[19]
    }
}
