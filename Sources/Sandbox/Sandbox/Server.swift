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
    public let controlURL: String?

    let world: World
    private let listener: Listener?
    private let control: Listener?

    /// Starts a sandbox.
    ///
    /// - Throws: `SandboxError.failed` when a port cannot be had.
    public static func start(
        _ options: Options = Options()
    ) async throws(SandboxError)
        -> SandboxServer
    {
        let world = try World(options)
        try await world.populate()
        do {
            let listener = try await Listener.start(
                host: options.host,
                port: options.port,
                http: { _ in HTTPResponse(status: 404) },
                webSocket: { socket, _ in await world.serve(socket) }
            )
            let url = "ws://\(options.host):\(listener.port)/ws/chat"
            var control: Listener?
            if let port = options.controlPort {
                let routes = Control(world: world, url: url)
                control = try await Listener.start(
                    host: options.host,
                    port: port,
                    http: { await routes.answer($0) },
                    webSocket: nil
                )
            }
            return SandboxServer(options, world, listener, control)
        } catch {
            throw .failed("cannot listen: \(error)")
        }
    }

    /// A sandbox without sockets, for tests that hand bytes over themselves.
    static func local(_ options: Options = Options()) async throws(SandboxError) -> SandboxServer {
        let world = try World(options)
        try await world.populate()
        return SandboxServer(options, world, nil, nil)
    }

    private init(
        _ options: Options,
        _ world: World,
        _ listener: Listener?,
        _ control: Listener?
    ) {
        self.world = world
        self.listener = listener
        self.control = control
        url = "ws://\(options.host):\(listener?.port ?? 0)/ws/chat"
        rootKey = world.keys.root.publicKey
        controlURL = control.map { "http://\(options.host):\($0.port)" }
    }

    /// Hangs up on everybody and frees the ports.
    public func stop() async {
        await world.stop()
        await listener?.stop()
        await control?.stop()
    }
}

extension World {
    /// Makes the accounts and, if wanted, the living world.
    func populate() throws(SandboxError) {
        let names = ["Robin", "Kim", "Sasha", "Noa"]
        for (index, number) in options.accounts.enumerated() {
            try addPerson(number: number, name: names[index % names.count])
        }
        if options.isLiving { try settle() }
    }
}
