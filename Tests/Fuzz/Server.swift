import BinaryNode
import Crypto
import Model
import Stanzas

@testable import Sandbox

extension Decoder {
    /// What a client that is logged in sends to the sandbox's server.
    static let server = Decoder(
        name: "server",
        seeds: { try ServerSeeds.all.map { try NodeCodec.encode($0) } },
        run: { bytes in
            let node = try NodeCodec.decode(bytes)
            try desk.take(node, bytes)
        }
    )
}

// Used by one thread, libFuzzer's.
nonisolated(unsafe) private var desk = Desk()

/// A world with two people and a client, made anew now and then: what one input leaves there is little.
private struct Desk {
    private var world: World?
    private var taken = 0

    mutating func take(_ node: Node, _ bytes: [UInt8]) throws {
        let world = try fresh()
        guard let device = world.database.devices[DeviceID(person: 15_550_100_001, number: 1)]
        else {
            return self.world = nil
        }
        let client = world.wire.open(write: { _ in }, hangUp: {})
        world.wire.logIn(device, on: client)
        StanzaRouter.shared.route(Request(node: node, bytes: bytes, client: client, world: world))
        require(world.database.file.failure == nil, "whatever a client sends, the world goes on")
        _ = world.wire.close(client.number)
    }

    private mutating func fresh() throws -> World {
        taken += 1
        if let world, taken % 200 > 0 { return world }
        var options = SandboxServer.Options()
        options.seed = 1
        options.accounts = ["15550100001", "15550110001"]
        let made = try World(options)
        try Population(world: made).settle()
        _ = try Population(world: made).addSimulated(to: 15_550_100_001, number: 1)
        world = made
        return made
    }
}

private enum ServerSeeds {
    static let kim = JID.phone("15550110001")
    static let key = UploadPreKeys.Key(id: 1, value: [UInt8](repeating: 7, count: 32))

    static var all: [Node] { queries + messages }

    private static var queries: [Node] {
        [
            CountPreKeys().request(id: "1"), DigestPreKeys().request(id: "1"),
            FetchProps(hash: "h", refreshID: 1).request(id: "1"), Ping().request(id: "1"),
            FetchPrivacySettings().request(id: "1"), SetActive().request(id: "1"),
            FetchPreKeys(devices: [kim]).request(id: "1"),
            FetchDevices(users: [kim], sid: "1").request(id: "1"),
            LookUpNumbers(phones: [kim], sid: "1").request(id: "1"),
            FetchLID(of: kim, sid: "1").request(id: "1"),
            IssueTokens(to: [kim], time: Samples.time).request(id: "1"),
            FetchNewChatCap().request(id: "1"), FetchTimelock().request(id: "1"),
            FetchGroup(Samples.group).request(id: "1"),
            CreateGroup(
                subject: "S",
                key: MessageID("k"),
                participants: [.init(jid: kim, phone: kim, token: [1])]
            ).request(id: "1"),
            RemoveCompanionDevice(jid: kim).request(id: "1"),
            CompanionHello(
                phone: kim,
                wrappedEphemeral: [UInt8](repeating: 1, count: 80),
                noiseKey: key.value,
                platformID: "1",
                platformDisplay: "Chrome (Linux)"
            ).request(id: "1"),
            CompanionFinish(phone: kim, keyBundle: [1], identity: key.value, ref: [1])
                .request(id: "1"),
        ]
    }

    private static var messages: [Node] {
        let body = Node("enc", ["v": "2", "type": "msg"], bytes: [1, 2, 3])
        let copies = Node("participants") {
            Node("to", ["jid": .jid(kim)], content: .nodes([body]))
        }
        return [
            Node("message", ["id": "A", "to": .jid(kim), "type": "text"]) { copies },
            Node("message", ["id": "A", "to": .jid(Samples.group), "phash": "2:a", "type": "text"])
            {
                copies
                body
            },
            Node("message", ["id": "A", "to": .jid(kim), "category": "peer"]) { body },
            Node("receipt", ["id": "A", "to": .jid(kim), "type": "read"]) {
                Node("list") { Node("item", ["id": "B"]) }
            },
            Node("receipt", ["id": "A", "to": .jid(kim), "type": "retry"]) {
                Node("retry", ["count": "1", "id": "A", "t": "1", "v": "1"])
                Node("registration", [:], bytes: [0, 0, 0, 1])
            },
            Node("ack", ["id": "A", "class": "message", "to": .jid(kim), "error": "500"]),
            Node("presence", ["type": "available", "name": "x"]),
            Node("chatstate", ["to": .jid(kim)]) { Node("composing") },
            Node("iq", ["id": "1", "xmlns": "w:g2", "type": "set", "to": .jid(Samples.group)]) {
                Node("add") { Node("participant", ["jid": .jid(kim)]) }
            },
            Node("iq", ["id": "1", "xmlns": "w:g2", "type": "set", "to": .jid(Samples.group)]) {
                Node("subject", [:], text: "S")
            },
            FetchMediaConnection().request(id: "1"),
            Node("call", ["id": "A", "to": .jid(kim)]) {
                Node("reject", ["call-id": "C", "call-creator": .jid(kim), "count": "0"])
            },
            Node("receipt", ["id": "A", "to": .jid(kim.bare), "type": "server-error"]) {
                Node("encrypt") {
                    Node("enc_p", [:], bytes: key.value)
                    Node("enc_iv", [:], bytes: Array(key.value.prefix(12)))
                }
                Node("rmr", ["jid": .jid(kim), "from_me": "false"])
            },
        ]
    }
}
