import BinaryNode
import Crypto
import Model
import Noise
import Protobuf
import Signal
import FoundationEssentials
import WAProto

@testable import Sandbox

/// A companion written by hand from the protocol notes, as plain as can be.
actor TestClient {
    struct Surprise: Error {
        let text: String
    }

    private(set) var noise = KeyPair.generate()
    let identity = KeyPair.generate()
    let signedPreKey = KeyPair.generate()
    let storage: InMemorySignalStorage
    private(set) var secret = Randomness.system.bytes(32)
    private(set) var jid: JID?
    private(set) var lid: JID?
    private(set) var account: [UInt8] = []

    private(set) var server: SandboxServer
    private var pipe: Pipe?
    private var frames = FrameReader()
    private var ciphers: FrameCiphers?
    private var inbox: [Node] = []
    private var lastID = 0
    /// Leave messages unconfirmed instead of answering with a receipt.
    var confirms = true

    init(_ server: SandboxServer) {
        self.server = server
        storage = InMemorySignalStorage(identity: identity)
        storage.setSignedPreKey(signedPreKey, id: 1)
    }

    var registrationID: [UInt8] {
        let id = storage.localRegistrationID
        return [0, 0, UInt8(id >> 8), UInt8(id & 255)]
    }

    // MARK: Connection

    func connect(_ payload: [UInt8]) async throws {
        let pipe = await Pipe(server)
        self.pipe = pipe
        frames = FrameReader()
        ciphers = nil
        inbox = []
        var handshake = NoiseHandshake.Initiator(ephemeral: KeyPair.generate())
        await pipe.send(Framing.header + Framing.frame(handshake.clientHello()))
        let hello = try await nextFrame()
        let (finish, ciphers) = try handshake.readServerHello(
            hello,
            rootKey: server.rootKey,
            now: Int64(Date().timeIntervalSince1970),
            clientStatic: noise,
            payload: payload
        )
        await pipe.send(Framing.frame(finish))
        self.ciphers = ciphers
    }

    func register() async throws { try await connect(registrationPayload()) }

    func logIn(passive: Bool = true) async throws {
        try await connect(loginPayload(passive: passive))
    }

    func close() async { await pipe?.close() }

    func send(_ node: Node) async throws {
        guard let bytes = try? NodeCodec.encode(node), let sealed = ciphers?.send.seal(bytes)
        else { return }
        await pipe?.send(Framing.frame(sealed))
    }

    private func nextFrame() async throws -> [UInt8] {
        while true {
            if let frame = try frames.next() { return frame }
            guard let message = await pipe?.next() else {
                throw Surprise(text: "the server closed the connection")
            }
            frames.append(message)
        }
    }

    private func read() async throws -> Node {
        let frame = try await nextFrame()
        guard let bytes = try ciphers?.receive.open(frame) else {
            throw Surprise(text: "no ciphers")
        }
        return try NodeCodec.decode(bytes)
    }

    /// The next stanza that fits; others stay for later.
    func next(_ fits: (Node) -> Bool) async throws -> Node {
        if let place = inbox.firstIndex(where: fits) { return inbox.remove(at: place) }
        while true {
            let node = try await read()
            if fits(node) { return node }
            inbox.append(node)
        }
    }

    func next(_ tag: String) async throws -> Node { try await next { $0.tag == tag } }

    /// The next stanza that fits; others are forgotten.
    func skip(to fits: (Node) -> Bool) async throws -> Node {
        while true {
            let node = try await read()
            if fits(node) { return node }
        }
    }

    /// Sends a request and waits for its answer.
    func ask(
        _ namespace: String,
        _ type: String,
        _ children: [Node] = [],
        to: JID
    ) async throws -> Node {
        try await ask(namespace, type, children, to: .jid(to))
    }

    /// Sends a request and waits for its answer; the address is written as it is given.
    func ask(
        _ namespace: String,
        _ type: String,
        _ children: [Node] = [],
        to: Value = .jid(.server)
    ) async throws -> Node {
        lastID += 1
        let id = "1.2-\(lastID)"
        try await send(
            Node(
                "iq",
                [
                    "id": .text(id), "xmlns": .text(namespace), "type": .text(type),
                    "to": to,
                ],
                content: children.isEmpty ? nil : .nodes(children)
            )
        )
        return try await next { $0.tag == "iq" && $0.string("id") == id }
    }

    /// Goes on with another sandbox.
    func move(to server: SandboxServer) { self.server = server }

    func setConfirms(_ confirms: Bool) { self.confirms = confirms }

    func setSecret(_ secret: [UInt8]) { self.secret = secret }

    func setPaired(_ jid: JID, _ lid: JID, _ account: [UInt8]) {
        (self.jid, self.lid, self.account) = (jid, lid, account)
    }
}

extension TestClient {
    /// A second program with the same keys.
    init(twinOf other: TestClient, _ server: SandboxServer) async {
        self.init(server)
        await copy(other)
    }

    private func copy(_ other: TestClient) async {
        noise = await other.noise
        jid = await other.jid
        lid = await other.lid
    }
}
