import Crypto
import HTTP
import Log
import Model
import Noise
import Transport

/// Opens the socket and goes through the Noise handshake.
///
///     → [45 44 00 01 ‖ u24 n ‖ routing info] ‖ 57 41 06 03 ‖ frame(ClientHello)
///     ← frame(ServerHello)
///     → frame(ClientFinish)
struct Dial: Sendable {
    /// Why there is no connection.
    enum Failure: Error, Hashable, Sendable {
        /// The socket could not be opened or closed early; the sentence is for people.
        case unreachable(String)
        /// The certificate chain does not lead to the root key; the sentence is for people.
        case notTrusted(String)
        /// The certificates are not valid at the moment that this machine's clock shows; for people.
        case notNow(String)
    }

    /// How long the server's hello may take.
    static let helloTimeout = Duration.seconds(20)

    /// Where to connect and whom to trust.
    let server: ServerEndpoint
    /// The proxy; nil asks the environment.
    let proxy: ProxySetting?
    /// The source of the ephemeral key.
    let random: Randomness
    /// The source of time.
    let clock: EngineClock

    /// Connects as the device with this Noise key, claiming this payload.
    func open(
        noiseKey: KeyPair,
        payload: [UInt8],
        routingInfo: [UInt8]?
    ) async throws(Failure) -> Opened {
        let socket = try await connect()
        let timer = Task {
            try await clock.sleep(for: Dial.helloTimeout)
            socket.close()
        }
        defer { timer.cancel() }
        do {
            return try await withTaskCancellationHandler {
                try await shakeHands(socket, noiseKey, payload, routingInfo)
            } onCancel: {
                socket.close()
            }
        } catch {
            socket.close()
            throw error as? Failure ?? .unreachable("the server's handshake makes no sense")
        }
    }

    /// Connects at the first address, or at the other one when that may make a difference.
    private func connect() async throws(Failure) -> WebSocket {
        do throws(TransportError) {
            return try await connect(to: server.url)
        } catch {
            guard let other = server.alternative, error.mayDependOnPort, !Task.isCancelled,
                let socket = try? await connect(to: other)
            else { throw Failure.unreachable(error.description) }
            return socket
        }
    }

    private func connect(to url: String) async throws(TransportError) -> WebSocket {
        var way = proxy
        if way == nil { way = try .fromEnvironment(for: url) }
        return try await WebSocket.connect(
            url,
            proxy: way ?? .none,
            headers: [
                "Origin": "https://web.whatsapp.com", "Cache-Control": "no-cache",
                "Pragma": "no-cache",
            ],
            timeout: Dial.helloTimeout
        )
    }

    private func shakeHands(
        _ socket: WebSocket,
        _ noiseKey: KeyPair,
        _ payload: [UInt8],
        _ routingInfo: [UInt8]?
    ) async throws -> Opened {
        var handshake = NoiseHandshake.Initiator(
            ephemeral: KeyPair.generate(random),
            prologue: Framing.header
        )
        let hello = Framing.frame(handshake.clientHello())
        socket.send(EdgeRouting.preamble(routingInfo) + Framing.header + hello)
        var reader = FrameReader()
        var first: [UInt8]?
        while first == nil {
            guard let messages = await socket.nextBatch() else {
                throw Self.failure(socket.closeReason)
            }
            for message in messages { reader.append(message) }
            first = try reader.next()
        }
        guard let first else { throw Failure.unreachable("the server said nothing") }
        do {
            let (finish, ciphers) = try handshake.readServerHello(
                first,
                rootKey: server.rootKey,
                now: clock.now.seconds,
                clientStatic: noiseKey,
                payload: payload
            )
            socket.send(Framing.frame(finish))
            return Opened(socket: socket, ciphers: ciphers, reader: reader)
        } catch {
            throw Dial.failure(error)
        }
    }

    private static func failure(_ reason: WebSocket.CloseReason?) -> Failure {
        switch reason {
        case .peer: .unreachable("the server closed the connection during the handshake")
        case .lost(let reason):
            .unreachable("the connection was given up during the handshake: \(reason)")
        case .local, nil: .unreachable("the server did not answer the handshake in time")
        }
    }

    private static func failure(_ error: NoiseError) -> Failure {
        switch error {
        case .certificate(let flaw) where flaw.isOfTheMoment: .notNow(flaw.sentence)
        case .certificate(let flaw): .notTrusted(flaw.sentence)
        case .weakKey: .notTrusted("the server shows a key that anybody could hold")
        // Damage on the way looks the same; nothing is said to whoever sent it.
        case .notAuthentic: .unreachable("the server's handshake was changed on its way")
        case .malformed, .outOfTurn, .frameTooLong:
            .unreachable("the server's handshake makes no sense")
        }
    }
}

extension TransportError {
    /// Whether another port of the same host may answer: one that nobody on the way keeps closed or reads.
    fileprivate var mayDependOnPort: Bool {
        switch self {
        case .unreachable, .timedOut, .insecure, .refused, .badAnswer, .proxyFailed: true
        case .badURL, .badProxy, .badRequest, .unknownHost, .forbidden, .cannotListen, .system,
            .cancelled:
            false
        }
    }
}

extension CertificateFlaw {
    /// Whether the same certificates may be good at another moment, or by a clock that is right.
    fileprivate var isOfTheMoment: Bool {
        switch self {
        case .intermediateNotValidNow, .leafNotValidNow: true
        case .incomplete, .noIntermediateKey, .notSignedByRoot, .notIssuedByRoot,
            .notSignedByIntermediate, .notIssuedByIntermediate, .notForThisServer:
            false
        }
    }

    /// What is wrong, for people.
    fileprivate var sentence: String {
        switch self {
        case .incomplete, .noIntermediateKey: "its certificates are incomplete"
        case .notSignedByRoot, .notIssuedByRoot:
            "its certificates were not issued by the expected authority"
        case .notSignedByIntermediate, .notIssuedByIntermediate:
            "its certificates do not belong together"
        case .intermediateNotValidNow, .leafNotValidNow:
            "the server's certificates are not valid at the time that this machine's clock shows; set the clock right"
        case .notForThisServer: "its certificates are for another server"
        }
    }
}
