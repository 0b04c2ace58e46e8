import Encodings
import HTTP
import Log
import Media
import Stanzas
import System
import Transport

/// Uploads and downloads encrypted files over HTTP.
///
/// - Source: whatsmeow `upload.go`, `download.go`; whatsapp-rust `wacore/src/upload.rs` for going on after a break.
struct MediaTransfer: Sendable {
    /// Told how many bytes have come or gone, and of how many.
    typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

    /// From this length on, in bytes, a host is asked first whether it has a part of the file already.
    static let resumable = 1 << 20
    /// The largest file that is sent or taken, in bytes.
    static let limit = 2 << 30
    /// How long nothing may come or go before a transfer is given up.
    static let patience = Duration.seconds(45)

    let link: Link
    let hosts: MediaHosts
    let server: ServerEndpoint
    let proxy: ProxySetting?

    /// What is done at one host after the other, until it works at one.
    ///
    /// A leave that is refused is replaced once by a new one.
    func atHosts<T>(
        _ work: (_ base: String, _ auth: String) async throws(MediaFailure) -> T?
    ) async throws(MediaFailure) -> T {
        var refused: String?
        for _ in 0..<2 {
            let connection = try await connection(insteadOf: refused)
            var reason = MediaFailure.later("no host takes the leave to upload")
            var isRefused = false
            for host in connection.hosts {
                do throws(MediaFailure) {
                    if let result = try await work(server.mediaScheme + host, connection.auth) {
                        return result
                    }
                    isRefused = true
                } catch {
                    guard case .later = error else { throw error }
                    link.log.info("a file cannot be transferred over \(host): \(error)")
                    reason = error
                }
            }
            guard isRefused, refused == nil else { throw reason }
            refused = connection.auth
        }
        throw .later("the server does not take the leave to upload that it gave")
    }

    private func connection(
        insteadOf refused: String?
    ) async throws(MediaFailure) -> MediaConnection {
        do throws(EngineError) {
            return try await hosts.connection(insteadOf: refused)
        } catch {
            throw MediaFailure(error)
        }
    }

    /// Sends a request; its answer's body is yet to be read.
    func send(
        _ method: String,
        _ url: String,
        headers: Headers = [:],
        body: HTTPBody = HTTPBody()
    ) async throws(MediaFailure) -> HTTPResponse {
        var headers = headers
        headers.add("Origin", "https://web.whatsapp.com")
        headers.add("Referer", "https://web.whatsapp.com/")
        do throws(TransportError) {
            var way = proxy
            if way == nil { way = try .fromEnvironment(for: url) }
            let options = ConnectionOptions(
                proxy: way ?? .none,
                trust: server.mediaTrust ?? .system,
                timeout: nil,
                stall: Self.patience
            )
            return try await HTTPClient.send(
                method,
                url,
                headers: headers,
                body: body,
                options: options
            )
        } catch {
            throw MediaFailure(error)
        }
    }
}

extension ServerEndpoint {
    /// How the address of a host for files begins: without TLS where the server itself is spoken to without.
    var mediaScheme: String {
        mediaTrust == nil && url.hasPrefix("ws://") ? "http://" : "https://"
    }
}
