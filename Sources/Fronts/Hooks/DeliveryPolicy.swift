/// How hard it is tried to deliver an event.
public struct DeliveryPolicy: Sendable {
    /// How many messages are under way to one webhook at a time, each of another chat.
    public var width = 8
    /// How far the newest message under way may be before the oldest that is open.
    public var window = 512
    /// The pause after the first failure; it doubles with each.
    public var firstPause = Duration.seconds(1)
    /// The pause after the database failed; it doubles with each.
    public var storagePause = Duration.seconds(1)
    /// The longest pause.
    public var longestPause = Duration.seconds(300)
    /// How old an event must be to be given up.
    public var patience = Duration.seconds(86_400)
    /// How often an event must have been tried to be given up, however old it is.
    public var tries = 3

    /// The defaults.
    public init() {}

    /// How long a lane rests.
    ///
    /// Between half and the whole of the pause, so that many hosts do not come back in step.
    ///
    /// - Parameters:
    ///   - failures: How often its message has failed, from 1.
    ///   - chance: A number from 0 to 1.
    /// - Returns: The rest.
    func pause(after failures: Int, chance: Double) -> Duration {
        doubled(firstPause, failures) * (0.5 + chance / 2)
    }

    /// How long to wait after the database has failed so many times in a row, from 1.
    func storagePause(after failures: Int) -> Duration { doubled(storagePause, failures) }

    private func doubled(_ pause: Duration, _ failures: Int) -> Duration {
        min(pause * (1 << min(max(failures, 1) - 1, 20)), longestPause)
    }
}
