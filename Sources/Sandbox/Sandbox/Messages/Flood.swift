import Protobuf
import BinaryNode
import Model
import Signal

/// Many messages from a person to one client, encrypted ahead and released at once.
final class Flood {
    let number: Int
    let device: Device
    private(set) var waiting: [Node]
    let count: Int
    private var unconfirmed: Set<String>
    private(set) var confirmedTwice = 0
    private(set) var releasedAt: Int?
    private(set) var finishedAt: Int?
    private var confirmed: Set<String> = []

    init(number: Int, device: Device, nodes: [Node]) {
        self.number = number
        self.device = device
        waiting = nodes
        count = nodes.count
        unconfirmed = Set(nodes.compactMap { $0.string("id") })
    }

    /// Gives the stanzas away and starts the clock.
    func release() -> [Node] {
        releasedAt = Clock.milliseconds
        defer { waiting = [] }
        return waiting
    }

    /// Notes a confirmation.
    func confirm(_ id: String) {
        guard unconfirmed.remove(id) != nil else { return }
        confirmed.insert(id)
        if unconfirmed.isEmpty { finishedAt = Clock.milliseconds }
    }

    var state: FloodState {
        FloodState(
            number: number,
            device: device.address,
            count: count,
            confirmed: confirmed.count,
            releasedAt: releasedAt,
            finishedAt: finishedAt
        )
    }
}

/// How far a flood is.
public struct FloodState: Sendable, Hashable, Codable {
    /// Its number.
    public let number: Int
    /// The client it goes to.
    public let device: String
    /// How many messages it has.
    public let count: Int
    /// How many of them the client confirmed.
    public let confirmed: Int
    /// When it was released, milliseconds since 1970.
    public let releasedAt: Int?
    /// When the last message was confirmed, milliseconds since 1970.
    public let finishedAt: Int?
}

extension World {
    /// Encrypts `count` texts from a person for one client; nothing is sent yet.
    ///
    /// - Returns: The number of the flood.
    func prepareFlood(
        from person: Person,
        to device: Device,
        count: Int,
        prefix: String
    ) throws(SandboxError) -> Int {
        guard let phone = person.phone, let party = phone.party, device.party == nil else {
            throw .malformed("a flood goes from a simulated phone to a client")
        }
        guard (1...1_000_000).contains(count) else {
            throw .malformed("a flood has 1 to 1000000 messages")
        }
        person.knownBy.insert(device.person.number)
        var nodes: [Node] = []
        nodes.reserveCapacity(count)
        for index in 0..<count {
            nodes.append(try floodNode("\(prefix)\(index)", person, party, device))
        }
        let number = floods.count + 1
        floods[number] = Flood(number: number, device: device, nodes: nodes)
        return number
    }

    private func floodNode(
        _ text: String,
        _ person: Person,
        _ party: Party,
        _ device: Device
    ) throws(SandboxError) -> Node {
        let id = messageID(person)
        let content = Sealing.text(text).serializedBytes()
        let enc: Node
        do {
            enc = try seal(Sealing.pad(content, party.random), from: party, for: device)
        } catch {
            throw .failed("cannot encrypt: \(error)")
        }
        let time = Clock.milliseconds
        let sending = Sending(id: id, to: device.address, text: text, time: time, receipts: [])
        person.sendings.add(sending, content)
        var node = Node("message", ["from": .jid(person.lid), "id": .text(id), "type": "text"])
        node.attributes["t"] = .text(String(time / 1000))
        node.attributes["notify"] = .text(person.name)
        node.attributes["sender_pn"] = .jid(person.jid)
        node.attributes["addressing_mode"] = "lid"
        node.content = .nodes([enc])
        return node
    }

    /// Sends a prepared flood at once, or queues it while its client is away.
    func releaseFlood(_ number: Int) throws(SandboxError) {
        let flood = try flood(number)
        let nodes = flood.release()
        guard !nodes.isEmpty else { throw .refused("flood \(number) was released already") }
        deliver(nodes, to: flood.device)
    }
}
