import Model

/// Whether pages are asked for: after a refusal not at once again.
///
/// What refuses one, such as a disk that is full or a process that went, would refuse each frame's.
struct PageReading: Sendable {
    /// When it is tried again; nil when nothing stands in the way.
    private(set) var resumes: Timestamp?
    private var refusals = 0

    /// The longest pause, in seconds.
    private static let longest: Int64 = 30

    /// Whether something may be asked for.
    func mayAsk(at now: Timestamp) -> Bool { resumes.map { $0 <= now } ?? true }

    /// Something was refused.
    ///
    /// - Returns: Whether this is the first time, so that it is said.
    mutating func refused(at now: Timestamp) -> Bool {
        let pause = min(Self.longest, 1 << min(refusals, 10))
        resumes = Timestamp(milliseconds: now.milliseconds + pause * 1000)
        refusals += 1
        return refusals == 1
    }

    /// Something was answered.
    mutating func answered() { self = PageReading() }
}
