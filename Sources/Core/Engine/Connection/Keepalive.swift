import Crypto
import Log
import Stanzas

/// Asks the server for a sign of life every 20 to 30 seconds.
///
/// An answer that takes longer than 10 s counts as missed; when the last one was more than three
/// minutes ago the connection is given up.
///
/// - Source: whatsmeow `keepalive.go`.
struct Keepalive: Sendable {
    /// How long an answer may take.
    static let deadline = Duration.seconds(10)
    /// How long the connection may stay without an answer.
    static let patience = Duration.seconds(180)

    /// The connection to keep.
    let connection: Connection
    /// The source of time.
    let clock: EngineClock
    /// The source of the intervals.
    let random: Randomness
    /// Where log lines go.
    let log: Log

    /// Returns when the connection is dead or the task is cancelled.
    func run() async {
        var lastSuccess = clock.elapsed
        while !Task.isCancelled {
            let pause = Duration.milliseconds(20_000 + random.below(10_000))
            guard (try? await clock.sleep(for: pause)) != nil else { return }
            let answer = await connection.request(
                { Ping().request(id: $0) },
                resend: false,
                timeout: Keepalive.deadline
            )
            if case .success = answer {
                lastSuccess = clock.elapsed
            } else if clock.elapsed - lastSuccess > Keepalive.patience {
                return log.warning("no sign of life for three minutes, giving the connection up")
            } else {
                log.info("the server did not answer a ping in time")
            }
        }
    }
}
