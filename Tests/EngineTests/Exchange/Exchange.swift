import BinaryNode
import Model
import Stanzas
import Synchronization

@testable import Engine

/// A server made of tables: answers what the engine asks and keeps what it sends.
final class Exchange: Sendable {
    struct State {
        /// Devices by person, in the form that is asked for.
        var devices: [JID: [UInt16]] = [:]
        /// LIDs by phone number.
        var lids: [JID: JID] = [:]
        /// Published keys by device.
        var keys: [JID: PublishedKeys] = [:]
        /// What left without an answer.
        var sent: [Node] = []
        /// Messages that wait for an ack, with their bytes.
        var messages: [(node: Node, bytes: [UInt8])] = []
        /// The queries, by namespace and in order.
        var asked: [String] = []
        /// Whether there is a connection.
        var isOnline = true
        /// What acks carry besides id and time, one after the other; then nothing.
        var ackScript: [[(String, Value)]?] = []
        /// Called before a query is answered.
        var beforeAnswer: (@Sendable (Node) async -> Void)?
    }

    private let state = Mutex(State())
    private let arrivals: AsyncStream<Node>
    private let arrived: AsyncStream<Node>.Continuation

    init() { (arrivals, arrived) = AsyncStream.makeStream() }

    func change<T: Sendable>(_ body: (inout sending State) -> sending T) -> T {
        state.withLock { body(&$0) }
    }

    var sent: [Node] { state.withLock { $0.sent } }
    var messages: [Node] { state.withLock { $0.messages.map(\.node) } }
    var messageBytes: [[UInt8]] { state.withLock { $0.messages.map(\.bytes) } }
    var asked: [String] { state.withLock { $0.asked } }

    /// Everything that left since the last call.
    func takeSent() -> [Node] {
        state.withLock { state in
            defer { state.sent = [] }
            return state.sent
        }
    }

    /// Waits for the next stanza that left and fits.
    func next(where fits: (Node) -> Bool) async -> Node? {
        for await node in arrivals where fits(node) { return node }
        return nil
    }

    var wire: Link.Wire {
        Link.Wire(
            request: { make, _ in await self.answer(make("q")) },
            send: { nodes in
                let isOnline = self.change { state in
                    if state.isOnline { state.sent += nodes }
                    return state.isOnline
                }
                if isOnline { for node in nodes { self.arrived.yield(node) } }
            },
            sendForAck: { bytes, id in await self.take(bytes, id: id) },
            isOnline: { self.change { $0.isOnline } }
        )
    }

    private func take(_ bytes: [UInt8], id: String) async -> Result<Node, EngineError> {
        guard let node = try? NodeCodec.decode(bytes) else { return .failure(.notConnected) }
        let result: Result<Node, EngineError> = change { state in
            guard state.isOnline else { return .failure(.notConnected) }
            state.messages.append((node, bytes))
            var ack = Node("ack", ["class": "message", "id": .text(id), "t": "1700001000"])
            if !state.ackScript.isEmpty {
                guard let extra = state.ackScript.removeFirst() else {
                    state.isOnline = false
                    return .failure(.notConnected)
                }
                for (key, value) in extra { ack.attributes[key] = value }
            }
            return .success(ack)
        }
        arrived.yield(node)
        return result
    }

    private func answer(_ iq: Node) async -> Result<Node, EngineError> {
        let hook = change { state in
            state.asked.append(iq.string("xmlns") ?? "")
            return state.beforeAnswer
        }
        await hook?(iq)
        return change { state in
            guard state.isOnline else { return .failure(.notConnected) }
            let children: [Node] =
                switch iq.string("xmlns") {
                case "usync": Self.usync(iq, state)
                case "encrypt": Self.keys(iq, &state)
                default: []
                }
            return .success(Node("iq", ["type": "result"], content: .nodes(children)))
        }
    }

    private static func usync(_ iq: Node, _ state: State) -> [Node] {
        let asked = iq.child("usync")?.child("list")?.children("user") ?? []
        let users = asked.compactMap { user -> Node? in
            guard let jid = user.jid("jid") else { return nil }
            var children: [Node] = []
            if let devices = state.devices[jid] {
                let list = devices.map { Node("device", ["id": .text(String($0))]) }
                children.append(
                    Node(
                        "devices",
                        [:],
                        content: .nodes([Node("device-list", [:], content: .nodes(list))])
                    )
                )
            }
            if let lid = state.lids[jid] { children.append(Node("lid", ["val": .jid(lid)])) }
            return Node("user", ["jid": .jid(jid)], content: .nodes(children))
        }
        return [Node("usync", [:], content: .nodes([Node("list", [:], content: .nodes(users))]))]
    }

    private static func keys(_ iq: Node, _ state: inout State) -> [Node] {
        let asked = iq.child("key")?.children("user").compactMap { $0.jid("jid") } ?? []
        let users = asked.map { device -> Node in
            guard let keys = state.keys[device] else {
                return Node(
                    "user",
                    ["jid": .jid(device)],
                    content: .nodes([Node("error", ["code": "406"])])
                )
            }
            let empty = Node("receipt", ["id": "x", "from": .jid(device), "t": "1"])
            let whole = RetryReceipt(
                of: empty,
                count: 1,
                registrationID: keys.registrationID,
                keys: keys
            ).node
            let parts =
                [whole.child("registration")].compactMap(\.self)
                + (whole.child("keys")?.children ?? [])
            return Node("user", ["jid": .jid(device)], content: .nodes(parts))
        }
        return [Node("list", [:], content: .nodes(users))]
    }
}
