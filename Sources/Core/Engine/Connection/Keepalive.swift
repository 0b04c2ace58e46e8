import Crypto
import Log
import Stanzas

/// Asks the server for a sign of life every 20 to 30 seconds.
///
/// When nothing at all has come for as long as an answer may take, the connection is given up: at the
/// latest 50 s after the last sign of life.
///
/// - Source: the official web client's 20 s deadline; whatsmeow `keepalive.go` for the interval.
struct Keepalive: Sendable {
    /// How long an answer may take.
    static let deadline = Duration.seconds(20)

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
        while !Task.isCancelled {
            let pause = Duration.milliseconds(20_000 + random.below(10_000))
            guard (try? await clock.sleep(for: pause)) != nil else { return }
            let asked = clock.elapsed
            let answer = await connection.request(
                { Ping().request(id: $0) },
                resend: false,
                timeout: Keepalive.deadline
            )
            if case .success = answer { continue }
            guard await connection.isSilent(since: asked) else {
                log.info("the server did not answer a ping, and said other things")
                continue
            }
            return log.warning("nothing at all has come in time, giving the connection up")
        }
    }
}
