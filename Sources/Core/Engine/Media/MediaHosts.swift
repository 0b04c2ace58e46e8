import Model
import Stanzas

/// Knows where files go, and holds the leave to upload them for as long as it lasts.
///
/// The leave is one device's: another that is linked later asks for its own.
actor MediaHosts {
    private typealias Asking = Task<Result<MediaConnection, EngineError>, Never>

    private let link: Link
    private var known: (connection: MediaConnection, until: Duration, device: JID)?
    private var asking: (task: Asking, device: JID)?

    /// Knows nothing yet.
    init(link: Link) { self.link = link }

    /// Where files go now; the server is asked when that is not known, or not any more.
    ///
    /// - Parameter refused: The leave that a host did not accept: another one is asked for.
    /// - Returns: Where they go.
    /// - Throws: ``EngineError``.
    func connection(
        insteadOf refused: String? = nil
    ) async throws(EngineError) -> MediaConnection {
        let device = try link.ownDevice()
        if let known, known.device == device, known.until > link.clock.elapsed,
            known.connection.auth != refused
        {
            return known.connection
        }
        let shared = asking.flatMap { $0.device == device ? $0.task : nil }
        let task = shared ?? ask()
        asking = (task, device)
        let result = await task.value
        asking = nil
        let connection = try result.get()
        // A little before it ends: what begins now needs it for a while.
        let lifetime = Duration.seconds(connection.lifetime) * 0.9
        known = (connection, link.clock.elapsed + lifetime, device)
        return connection
    }

    private func ask() -> Asking {
        link.background.share { [link] in
            do throws(EngineError) {
                return .success(try await link.query(FetchMediaConnection(), resend: false))
            } catch {
                return .failure(error)
            }
        }
    }
}
