import BinaryNode
import Crypto
import Model
import Protobuf
import Signal
import WAProto

/// What a stanza says of its content.
struct Claims: Sendable {
    var type: Value = "text"
    var edit: Value?
    var poll: Value?
    var media: Value?
    var hides = false
}

extension TestClient {
    func uploadPreKeys(_ ids: ClosedRange<UInt32>) async throws {
        let answer = try await ask("encrypt", "set", try preKeyUpload(ids))
        guard answer.string("type") == "result" else { throw Surprise(text: answer.xml) }
    }

    /// The children of an upload.
    func preKeyUpload(_ ids: ClosedRange<UInt32>) throws -> [Node] {
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
        return [
            Node("registration", bytes: registrationID), Node("type", bytes: [5]),
            Node("identity", bytes: identity.publicKey.bytes),
            Node("list", content: .nodes(keys)),
            Node("skey") {
                Node("id", bytes: [0, 0, 1])
                Node("value", bytes: signedPreKey.publicKey.bytes)
                Node("signature", bytes: signature)
            },
        ]
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

    func address(_ jid: JID) -> SignalAddress {
        SignalAddress(name: jid.signalName, device: UInt32(jid.device))
    }

    private func pad(_ bytes: [UInt8]) -> [UInt8] { bytes + [3, 3, 3] }

    /// Builds a message for one person, own phone included; sessions must exist.
    func message(
        _ content: WAMessage,
        _ claims: Claims = Claims(),
        id: String,
        to user: JID,
        devices: [JID]
    ) throws -> Node {
        let own = WAMessage.with {
            $0.deviceSentMessage = .with {
                $0.destinationJID = "\(user)"
                $0.message = content
            }
        }
        let copies = try devices.map { device in
            let message = [lid?.user, jid?.user].contains(device.user) ? own : content
            let sealed = try SessionCipher.encrypt(
                pad(message.serializedBytes()),
                for: address(device),
                in: storage,
                random: .system
            )
            return Node("to", ["jid": .jid(device)]) {
                Node(
                    "enc",
                    [
                        "v": "2", "type": sealed.isPreKey ? "pkmsg" : "msg",
                        "mediatype": claims.media, "decrypt-fail": claims.hides ? "hide" : nil,
                    ],
                    bytes: sealed.bytes
                )
            }
        }
        return Node(
            "message",
            ["id": .text(id), "type": claims.type, "to": .jid(user), "edit": claims.edit]
        ) {
            Node("participants", content: .nodes(copies))
            Node("device-identity", bytes: account)
            if let poll = claims.poll { Node("meta", ["polltype": poll]) }
        }
    }

    /// Builds a text for one person.
    func message(_ text: String, id: String, to user: JID, devices: [JID]) throws -> Node {
        try message(.with { $0.conversation = text }, id: id, to: user, devices: devices)
    }

    /// Sends a text and waits for the server's ack.
    func say(_ text: String, id: String, to user: JID) async throws -> Node {
        try await say(.with { $0.conversation = text }, id: id, to: user)
    }

    /// Sends a message and waits for the server's ack.
    func say(
        _ content: WAMessage,
        _ claims: Claims = Claims(),
        id: String,
        to user: JID
    ) async throws -> Node {
        guard let lid else { throw Surprise(text: "not paired") }
        var targets = try await devices(of: user)
        targets += try await devices(of: lid.bare).filter { $0 != lid }
        let missing = targets.filter { storage.session(address($0)) == nil }
        if !missing.isEmpty { try await startSessions(missing) }
        try await send(try message(content, claims, id: id, to: user, devices: targets))
        return try await next { $0.tag == "ack" && $0.string("id") == id }
    }

    /// Waits for a message, decrypts it and confirms it.
    func hear() async throws -> (node: Node, text: String) {
        let node = try await next("message")
        let text = try decrypt(node)
        if confirms {
            try await send(
                Node(
                    "receipt",
                    [
                        "id": node.attributes["id"], "to": node.attributes["from"],
                        "type": node.attributes["recipient"].map { _ in "sender" },
                        "recipient": node.attributes["recipient"],
                    ]
                )
            )
        }
        return (node, text)
    }

    /// Decrypts a text.
    func decrypt(_ node: Node) throws -> String {
        let message = try message(in: node)
        let inner =
            message.hasDeviceSentMessage ? message.deviceSentMessage.message : message
        return inner.conversation
    }

    /// Decrypts a message.
    func message(in node: Node) throws -> WAMessage {
        guard let from = node.jid("from"), let enc = node.child("enc") else {
            throw Surprise(text: node.xml)
        }
        let padded = try open(enc, from: from)
        return try WAMessage(serializedBytes: Array(padded.dropLast(Int(padded.last ?? 0))))
    }

    /// Opens what a device encrypted for this one, padding included.
    func open(_ enc: Node, from jid: JID) throws -> [UInt8] {
        try SessionCipher.decrypt(
            enc.bytes ?? [],
            isPreKey: enc.string("type") == "pkmsg",
            from: address(jid),
            in: storage
        )
    }

    /// Forgets a device's session and identity.
    func forget(_ jid: JID) {
        storage.setIdentity(nil, address(jid))
        storage.setSession(nil, address(jid))
    }
}
