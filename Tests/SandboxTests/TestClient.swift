import BinaryNode
import Crypto
import Model
import Noise
import Protobuf
import Sandbox
import Signal
import Transport
import WAProto

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

    private let server: SandboxServer
    private var socket: WebSocket?
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

    private var registrationID: [UInt8] {
        let id = storage.localRegistrationID
        return [0, 0, UInt8(id >> 8), UInt8(id & 255)]
    }

    // MARK: Connection

    func connect(_ payload: [UInt8]) async throws {
        let socket = try await WebSocket.connect(server.url)
        self.socket = socket
        frames = FrameReader()
        ciphers = nil
        inbox = []
        var handshake = NoiseHandshake.Initiator(ephemeral: KeyPair.generate())
        socket.send(Framing.header + (try Framing.frame(handshake.clientHello())))
        let hello = try await nextFrame()
        let (finish, ciphers) = try handshake.readServerHello(
            hello,
            rootKey: server.rootKey,
            now: .now,
            clientStatic: noise,
            payload: payload
        )
        socket.send(try Framing.frame(finish))
        self.ciphers = ciphers
    }

    func register() async throws { try await connect(registrationPayload()) }

    func logIn(passive: Bool = true) async throws {
        try await connect(loginPayload(passive: passive))
    }

    func close() { socket?.close() }

    func send(_ node: Node) throws {
        guard let sealed = ciphers?.send.seal(NodeCodec.encode(node)) else { return }
        socket?.send(try Framing.frame(sealed))
    }

    private func nextFrame() async throws -> [UInt8] {
        while true {
            if let frame = try frames.next() { return frame }
            guard let batch = await socket?.nextBatch() else {
                throw Surprise(text: "the server closed the connection")
            }
            for message in batch { frames.append(message) }
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

    /// Sends a request and waits for its answer.
    func ask(
        _ namespace: String,
        _ type: String,
        _ children: [Node] = [],
        to: JID = .server
    ) async throws -> Node {
        lastID += 1
        let id = "1.2-\(lastID)"
        try send(
            Node(
                "iq",
                [
                    "id": .text(id), "xmlns": .text(namespace), "type": .text(type),
                    "to": .jid(to),
                ],
                content: children.isEmpty ? nil : .nodes(children)
            )
        )
        return try await next { $0.tag == "iq" && $0.string("id") == id }
    }

    // MARK: Payloads

    private func common() -> WAClientPayload {
        .with {
            $0.userAgent = .with {
                $0.platform = .web
                $0.appVersion = .with {
                    $0.primary = 2
                    $0.secondary = 3000
                    $0.tertiary = 1_045_649_367
                }
                $0.mcc = "000"
                $0.mnc = "000"
                $0.releaseChannel = .release
            }
            $0.webInfo = .with { $0.webSubPlatform = .webBrowser }
            $0.connectType = .wifiUnknown
            $0.connectReason = .userActivated
            $0.passive = false
            $0.pull = false
        }
    }

    private func registrationPayload() throws -> [UInt8] {
        let signature = try XEdDSA.sign(
            signedPreKey.publicKey.serialized,
            with: identity.privateKey,
            random64: Randomness.system.bytes(64)
        )
        var payload = common()
        payload.devicePairingData = .with {
            $0.eRegid = registrationID
            $0.eKeytype = [5]
            $0.eIdent = identity.publicKey.bytes
            $0.eSkeyID = [0, 0, 1]
            $0.eSkeyVal = signedPreKey.publicKey.bytes
            $0.eSkeySig = signature
            $0.buildHash = MD5.hash(Array("2.3000.1045649367".utf8))
            $0.deviceProps = WADeviceProps.with {
                $0.os = "test"
                $0.platformType = .chrome
            }.serializedBytes()
        }
        return payload.serializedBytes()
    }

    private func loginPayload(passive: Bool) -> [UInt8] {
        var payload = common()
        payload.username = UInt64(jid?.user ?? "") ?? 0
        payload.device = UInt32(jid?.device ?? 0)
        payload.passive = passive
        payload.pull = true
        payload.lidDbMigrated = true
        return payload.serializedBytes()
    }

    // MARK: Pairing

    /// The text of the QR code, once refs are there.
    func pairingText() async throws -> String {
        let iq = try await next("iq")
        guard let refs = iq.child("pair-device")?.children, refs.count == 6,
            case .bytes(let ref) = refs[0].content, case .jid(.server) = iq.attributes["from"]
        else { throw Surprise(text: iq.xml) }
        try send(Node("iq", ["to": .jid(.server), "type": "result", "id": iq.attributes["id"]]))
        return
            ([
                String(decoding: ref, as: UTF8.self), Base64.encode(noise.publicKey.bytes),
                Base64.encode(identity.publicKey.bytes), Base64.encode(secret), "1",
            ]).joined(separator: ",")
    }

    /// Answers pair-success and waits for 515.
    func finishPairing() async throws {
        let iq = try await next { $0.child("pair-success") != nil }
        guard let success = iq.child("pair-success"),
            let blob = success.child("device-identity")?.bytes,
            case .jid(let jid) = success.child("device")?.attributes["jid"],
            case .jid(let lid) = success.child("device")?.attributes["lid"]
        else { throw Surprise(text: iq.xml) }
        let outer = try WAADVSignedDeviceIdentityHMAC(serializedBytes: blob)
        guard outer.hmac == HMAC.sha256(key: secret, outer.details) else {
            throw Surprise(text: "hmac-mismatch")
        }
        var signed = try WAADVSignedDeviceIdentity(serializedBytes: outer.details)
        guard let accountKey = PublicKey(signed.accountSignatureKey),
            XEdDSA.verify(
                signed.accountSignature,
                of: [6, 0] + signed.details + identity.publicKey.bytes,
                by: accountKey
            )
        else { throw Surprise(text: "signature-mismatch") }
        let details = try WAADVDeviceIdentity(serializedBytes: signed.details)
        signed.deviceSignature = try XEdDSA.sign(
            [6, 1] + signed.details + identity.publicKey.bytes + accountKey.bytes,
            with: identity.privateKey,
            random64: Randomness.system.bytes(64)
        )
        account = signed.serializedBytes()
        signed.clearAccountSignatureKey()
        (self.jid, self.lid) = (jid, lid)
        try send(
            Node(
                "iq",
                ["to": .jid(.server), "type": "result", "id": iq.attributes["id"]],
                content: .nodes([
                    Node("pair-device-sign") {
                        Node(
                            "device-identity",
                            ["key-index": .text(String(details.keyIndex))],
                            bytes: signed.serializedBytes()
                        )
                    }
                ])
            )
        )
        _ = try await next { $0.tag == "stream:error" && $0.string("code") == "515" }
        close()
    }

    /// Pairs by QR and logs in, up to active.
    func pairAndLogIn(account: String? = nil) async throws {
        try await register()
        let text = try await pairingText()
        let server = server
        async let device = server.scan(text, account: account)
        try await finishPairing()
        _ = try await device
        try await logIn()
        _ = try await next("success")
        try await uploadPreKeys(1...20)
        try await activate()
    }

    func activate() async throws {
        _ = try await ask("passive", "set", [Node("active")])
        _ = try await next { $0.child("offline") != nil }
    }

    // MARK: Keys and messages

    func uploadPreKeys(_ ids: ClosedRange<UInt32>) async throws {
        let keys = ids.map { id in
            let pair = KeyPair.generate()
            storage.setPreKey(pair, id: id)
            return Node("key") {
                Node("id", bytes: [UInt8(id >> 16), UInt8(id >> 8 & 255), UInt8(id & 255)])
                Node("value", bytes: pair.publicKey.bytes)
            }
        }
        let signature = try XEdDSA.sign(
            signedPreKey.publicKey.serialized,
            with: identity.privateKey,
            random64: Randomness.system.bytes(64)
        )
        let answer = try await ask(
            "encrypt",
            "set",
            [
                Node("registration", bytes: registrationID), Node("type", bytes: [5]),
                Node("identity", bytes: identity.publicKey.bytes),
                Node("list", content: .nodes(keys)),
                Node("skey") {
                    Node("id", bytes: [0, 0, 1])
                    Node("value", bytes: signedPreKey.publicKey.bytes)
                    Node("signature", bytes: signature)
                },
            ]
        )
        guard answer.string("type") == "result" else { throw Surprise(text: answer.xml) }
    }

    /// The devices of a person, by usync.
    func devices(of user: JID) async throws -> [JID] {
        let answer = try await ask(
            "usync",
            "get",
            [
                Node(
                    "usync",
                    [
                        "sid": "s1", "mode": "query", "last": "true", "index": "0",
                        "context": "message",
                    ]
                ) {
                    Node("query") { Node("devices", ["version": "2"]) }
                    Node("list") { Node("user", ["jid": .jid(user)]) }
                }
            ]
        )
        guard let answered = answer.child("usync")?.child("list")?.child("user"),
            answered.attributes["jid"] == .jid(user)
        else { throw Surprise(text: answer.xml) }
        let list = answered.child("devices")?.child("device-list")?.children ?? []
        return list.compactMap { $0.int("id") }.map { user.with(device: UInt16($0)) }
    }

    /// Starts sessions with devices that have none.
    func startSessions(_ devices: [JID]) async throws {
        let users = devices.map { Node("user", ["jid": .jid($0), "reason": "identity"]) }
        let answer = try await ask("encrypt", "get", [Node("key", content: .nodes(users))])
        for user in answer.child("list")?.children ?? [] {
            guard let jid = user.jid("jid"), let keys = user.child("skey"),
                let identity = PublicKey(user.child("identity")?.bytes ?? []),
                let signed = PublicKey(keys.child("value")?.bytes ?? [])
            else { throw Surprise(text: answer.xml) }
            func number(_ node: Node?) -> UInt32 {
                (node?.bytes ?? []).reduce(0) { $0 << 8 | UInt32($1) }
            }
            let oneTime = user.child("key").flatMap { key in
                PublicKey(key.child("value")?.bytes ?? []).map {
                    (id: number(key.child("id")), key: $0)
                }
            }
            try SessionCipher.process(
                PreKeyBundle(
                    registrationID: number(user.child("registration")),
                    identity: identity,
                    signedPreKeyID: number(keys.child("id")),
                    signedPreKey: signed,
                    signature: keys.child("signature")?.bytes ?? [],
                    preKey: oneTime
                ),
                for: address(jid),
                in: storage,
                random: .system
            )
        }
    }

    private func address(_ jid: JID) -> SignalAddress {
        SignalAddress(name: jid.signalName, device: UInt32(jid.device))
    }

    private func pad(_ bytes: [UInt8]) -> [UInt8] { bytes + [3, 3, 3] }

    /// Builds a text for one person, own phone included; sessions must exist.
    func message(_ text: String, id: String, to user: JID, devices: [JID]) throws -> Node {
        let content = WAMessage.with { $0.conversation = text }
        let own = WAMessage.with {
            $0.deviceSentMessage = .with {
                $0.destinationJID = "\(user)"
                $0.message = content
            }
        }
        let copies = try devices.map { device in
            let message = device.user == lid?.user ? own : content
            let sealed = try SessionCipher.encrypt(
                pad(message.serializedBytes()),
                for: address(device),
                in: storage,
                random: .system
            )
            return Node("to", ["jid": .jid(device)]) {
                Node(
                    "enc",
                    ["v": "2", "type": .text(sealed.isPreKey ? "pkmsg" : "msg")],
                    bytes: sealed.bytes
                )
            }
        }
        return Node("message", ["id": .text(id), "type": "text", "to": .jid(user)]) {
            Node("participants", content: .nodes(copies))
            Node("device-identity", bytes: account)
        }
    }

    /// Sends a text and waits for the server's ack.
    func say(_ text: String, id: String, to user: JID) async throws -> Node {
        guard let lid else { throw Surprise(text: "not paired") }
        var targets = try await devices(of: user)
        targets += try await devices(of: lid.bare).filter { $0 != lid }
        let missing = targets.filter { (try? storage.session(address($0))) == nil }
        if !missing.isEmpty { try await startSessions(missing) }
        try send(try message(text, id: id, to: user, devices: targets))
        return try await next { $0.tag == "ack" && $0.string("id") == id }
    }

    /// Waits for a message, decrypts it and confirms it.
    func hear() async throws -> (node: Node, text: String) {
        let node = try await next("message")
        guard let from = node.jid("from"), let enc = node.child("enc") else {
            throw Surprise(text: node.xml)
        }
        let padded = try SessionCipher.decrypt(
            enc.bytes ?? [],
            isPreKey: enc.string("type") == "pkmsg",
            from: address(from),
            in: storage,
            random: .system
        )
        let message = try WAMessage(
            serializedBytes: Array(padded.dropLast(Int(padded.last ?? 0)))
        )
        if confirms {
            try send(Node("receipt", ["id": node.attributes["id"], "to": .jid(from)]))
        }
        let inner =
            message.hasDeviceSentMessage ? message.deviceSentMessage.message : message
        return (node, inner.conversation)
    }

    func setConfirms(_ confirms: Bool) { self.confirms = confirms }

    func setSecret(_ secret: [UInt8]) { self.secret = secret }
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
