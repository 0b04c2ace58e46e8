/// How hard it is tried to deliver an event.
public struct DeliveryPolicy: Sendable {
    /// How many messages are under way to one webhook at a time, each of another chat.
    public var width = 8
    /// How many messages that wait are held, besides those of chats that are stuck.
    public var window = 512
    /// How long a receiver may think before it is told that it does.
    public var quiet = Duration.seconds(3)
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
    /// How often a receiver must have refused an event for it to be given up, however young it is.
    public var refusals = 5

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

    /// Whether an event of such an age has been tried enough.
    func givesUp(after tries: Tries, age: Duration) -> Bool {
        tries.refusals >= refusals || (tries.failures >= self.tries && age > patience)
    }

    /// How long to wait after the database has failed so many times in a row, from 1.
    func storagePause(after failures: Int) -> Duration { doubled(storagePause, failures) }

    private func doubled(_ pause: Duration, _ failures: Int) -> Duration {
        min(pause * (1 << min(max(failures, 1) - 1, 20)), longestPause)
    }
}
