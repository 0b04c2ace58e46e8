public import Crypto
import HTTP
import Transport

/// WhatsApp on loopback: server, simulated phones and scriptable contacts.
///
/// Clients connect to ``url`` and must trust ``rootKey``. Everything a test wants to cause or see is a
/// method here, and the same over HTTP at ``controlURL``.
public final class SandboxServer: Sendable {
    /// Where clients connect.
    public let url: String
    /// The key that signs the certificate chain.
    public let rootKey: PublicKey
    /// The control interface; nil when none was asked for.
    public var controlURL: String? {
        control.map { "http://\(Self.bracketed(host)):\($0.port)" }
    }

    /// Where everything happens.
    let loop: WorldLoop
    let host: String
    /// The port that clients connect to; 0 without sockets.
    var port: Int { listener?.port ?? 0 }
    private let listener: Listener?
    private let control: Listener?
    private let media: Listener?

    /// Starts a sandbox.
    ///
    /// - Throws: `SandboxError.failed` when a port cannot be had or the state file not be used.
    public static func start(
        _ options: Options = Options()
    ) async throws(SandboxError)
        -> SandboxServer
    {
        let loop = try await WorldLoop.start(options)
        var running: [Listener] = []
        do {
            // Clients hear of the hosts of files as soon as they can connect.
            let files = MediaServer(loop: loop, store: await loop.perform { $0.media })
            let media = try await Listener.start(
                host: options.host,
                tls: options.mediaTLS,
                limits: MediaServer.limits,
                handler: { await files.answer($0) }
            )
            running.append(media)
            await loop.perform {
                $0.mediaHost = "\(Self.bracketed(options.host)):\(media.port)"
            }
            let listener = try await Listener.start(
                host: options.host,
                port: options.port,
                handler: { request in
                    if let refusal = ClientGuard.refusal(of: request) { return refusal }
                    guard request.wantsWebSocket else {
                        return await loop.perform {
                            VersionPages(policy: $0.versions).answer(request)
                        }
                    }
                    return .webSocket { await loop.serve($0) }
                }
            )
            running.append(listener)
            let local = SandboxServer(options, loop, await loop.rootKey, listener, nil, media)
            guard let port = options.controlPort else { return local }
            let routes = Control(server: local)
            let control = try await Listener.start(
                host: options.host,
                port: port,
                handler: { await routes.answer($0) }
            )
            return SandboxServer(options, loop, local.rootKey, listener, control, media)
        } catch {
            for listener in running { await listener.stop(gracePeriod: .zero) }
            await loop.stop()
            throw .failed("cannot listen: \(error)")
        }
    }

    /// A sandbox without sockets, for tests that hand bytes over themselves.
    static func local(_ options: Options = Options()) async throws(SandboxError) -> SandboxServer {
        let loop = try await WorldLoop.start(options)
        return SandboxServer(options, loop, await loop.rootKey, nil, nil, nil)
    }

    private init(
        _ options: Options,
        _ loop: WorldLoop,
        _ rootKey: PublicKey,
        _ listener: Listener?,
        _ control: Listener?,
        _ media: Listener?
    ) {
        self.loop = loop
        self.rootKey = rootKey
        self.listener = listener
        self.control = control
        self.media = media
        host = options.host
        url = "ws://\(Self.bracketed(options.host)):\(listener?.port ?? 0)/ws/chat"
    }

    /// A host as URLs have it: an address of IPv6 in brackets.
    static func bracketed(_ host: String) -> String { host.contains(":") ? "[\(host)]" : host }

    /// Hangs up on everybody, frees the ports and closes the state file.
    public func stop() async {
        await loop.stop()
        await listener?.stop()
        await media?.stop(gracePeriod: .zero)
        await control?.stop()
    }
}

extension WorldLoop {
    /// Serves one client until it or the sandbox hangs up.
    nonisolated func serve(_ socket: WebSocket) async {
        let number = await open(write: { socket.send($0) }, hangUp: { socket.close() })
        while let batch = await socket.nextBatch() {
            await receive(batch, on: number)
        }
        await closed(number)
    }
}
