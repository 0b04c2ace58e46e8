import BinaryNode
import Model
import Stanzas
import Synchronization

@testable import Engine

/// A server made of tables: answers what the engine asks and keeps what it sends.
final class Exchange: Sendable {
    /// What the server does with a message.
    enum Ack: Sendable {
        /// Acks it, with these attributes besides id and time.
        case with([(String, Value)])
        /// Takes it, and the connection is lost before the ack.
        case lost
        /// Takes it and never says so.
        case silent

        /// Refuses it.
        static func error(_ code: Int) -> Ack { .with([("error", .text(String(code)))]) }
    }

    struct State {
        /// Devices by person, in the form that is asked for.
        var devices: [JID: [UInt16]] = [:]
        /// Those among them that a business host runs.
        var hosted: [JID: Set<UInt16>] = [:]
        /// The places of companions in their phones' lists.
        var keyIndexes: [JID: UInt32] = [:]
        /// The lists that people's phones have signed, in the form that is asked for.
        var keyLists: [JID: [UInt8]] = [:]
        /// Why a person's devices are not told.
        var deviceErrors: [JID: Int] = [:]
        /// LIDs by phone number.
        var lids: [JID: JID] = [:]
        /// Numbers that the server writes in another way.
        var corrected: [JID: JID] = [:]
        /// Numbers that have an account, besides those with a LID.
        var registered: Set<JID> = []
        /// Published keys by device.
        var keys: [JID: PublishedKeys] = [:]
        /// Why a device's keys are not given.
        var keyErrors: [JID: Int] = [:]
        /// Whether receipts are acked.
        var acksReceipts = true
        /// What questions in GraphQL are answered with.
        var mex: [Node] = []
        /// Where files go: a host, with its port.
        var mediaHost: String?
        /// Whether reads are hidden.
        var hidesReads = false
        /// What left and is no message.
        var sent: [Node] = []
        /// Messages that left, with their bytes.
        var messages: [(node: Node, bytes: [UInt8])] = []
        /// The queries, by namespace and in order.
        var asked: [String] = []
        /// Errors to answer queries of a namespace with, one after the other; then none.
        var refusals: [String: [Int]] = [:]
        /// A device that has any request for keys refused that names it.
        var disliked: JID?
        /// Whether there is a connection.
        var isOnline = true
        /// How often the engine asked for another connection.
        var reconnects = 0
        /// What becomes of messages, one after the other; then they are acked.
        var ackScript: [Ack] = []
        /// What is said of who is to see status posts.
        var statusAudience: [Node] = []
        /// Called before a query is answered.
        var beforeAnswer: (@Sendable (Node) async -> Void)?
        /// Who gets the acks, and is told of a new connection.
        var outbox: Outbox?
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

    var wire: Link.Transport {
        Link.Transport(
            request: { make, _ in await self.answer(make("q")) },
            send: { nodes in self.keep(nodes) },
            transmit: { encoded in await self.take(encoded) },
            reconnect: { _ in await self.reconnect() },
            isOnline: { self.change { $0.isOnline } }
        )
    }

    private func keep(_ nodes: [Node]) {
        let isOnline = change { state in
            if state.isOnline { state.sent += nodes }
            return state.isOnline
        }
        if isOnline { for node in nodes { arrived.yield(node) } }
    }

    private func reconnect() async {
        let outbox = change { state in
            state.reconnects += 1
            state.isOnline = true
            return state.outbox
        }
        await outbox?.offline()
        await outbox?.online()
    }

    private func take(_ encoded: [[UInt8]]) async -> Int {
        var acks: [Node] = []
        var taken = 0
        for bytes in encoded {
            guard change({ $0.isOnline }) else { break }
            taken += 1
            guard let node = try? NodeCodec.decode(bytes) else { continue }
            if let ack = node.tag == "message" ? take(node, bytes) : takeReceipt(node) {
                acks.append(ack)
            }
        }
        let outbox = change { $0.outbox }
        if !acks.isEmpty { await outbox?.take(acks: acks) }
        return taken
    }

    private func takeReceipt(_ node: Node) -> Node? {
        keep([node])
        guard change({ $0.isOnline && $0.acksReceipts }) else { return nil }
        var ack = Node("ack", ["class": "receipt"])
        ack.attributes["id"] = node.attributes["id"]
        ack.attributes["from"] = node.attributes["to"]
        ack.attributes["type"] = node.attributes["type"]
        return ack
    }

    private func take(_ node: Node, _ bytes: [UInt8]) -> Node? {
        let ack: Node? = change { state in
            guard state.isOnline else { return nil }
            state.messages.append((node, bytes))
            var ack = Node("ack", ["class": "message", "t": "1700001000"])
            ack.attributes["id"] = node.attributes["id"]
            ack.attributes["from"] = node.attributes["to"]
            switch state.ackScript.isEmpty ? .with([]) : state.ackScript.removeFirst() {
            case .silent: return nil
            case .lost:
                state.isOnline = false
                return nil
            case .with(let extra):
                for (key, value) in extra { ack.attributes[key] = value }
                return ack
            }
        }
        arrived.yield(node)
        return ack
    }

    private func answer(_ iq: Node) async -> Result<Node, EngineError> {
        let hook = change { state in
            state.asked.append(iq.string("xmlns") ?? "")
            return state.beforeAnswer
        }
        await hook?(iq)
        return change { state in
            guard state.isOnline else { return .failure(.notConnected) }
            let namespace = iq.string("xmlns") ?? ""
            if let codes = state.refusals[namespace], let code = codes.first {
                state.refusals[namespace] = Array(codes.dropFirst())
                return .success(
                    Node("iq", ["type": "error"]) { Node("error", ["code": .text("\(code)")]) }
                )
            }
            let named = iq.child("key")?.children.map { $0.attributes["jid"] } ?? []
            if let disliked = state.disliked, named.contains(.jid(disliked)) {
                return .success(
                    Node("iq", ["type": "error"]) { Node("error", ["code": "406"]) }
                )
            }
            return .success(
                Node("iq", ["type": "result"], content: .nodes(Self.children(of: iq, &state)))
            )
        }
    }

    private static func children(of iq: Node, _ state: inout State) -> [Node] {
        switch iq.string("xmlns") {
        case "usync": return usync(iq, state)
        case "encrypt": return keys(iq, &state)
        case "w:mex": return state.mex
        case "status": return state.statusAudience
        case "w:m":
            guard let host = state.mediaHost else { return [] }
            return [
                Node("media_conn", ["auth": "leave", "ttl": "300", "auth_ttl": "300"]) {
                    Node("host", ["hostname": .text(host)])
                }
            ]
        case "privacy" where iq.child("privacy") != nil:
            let value: Value = state.hidesReads ? "none" : "all"
            return [
                Node("privacy") { Node("category", ["name": "readreceipts", "value": value]) }
            ]
        default: return []
        }
    }

    private static func usync(_ iq: Node, _ state: State) -> [Node] {
        let asked = iq.child("usync")?.child("list")?.children("user") ?? []
        let users = asked.map { user in
            user.jid("jid").map { devices(of: $0, state) } ?? contact(user, state)
        }
        return [Node("usync") { Node("list", content: .nodes(users)) }]
    }

    private static func devices(of jid: JID, _ state: State) -> Node {
        guard state.deviceErrors[jid] == nil else {
            let code = Value.text("\(state.deviceErrors[jid] ?? 0)")
            return Node("user", ["jid": .jid(jid)]) {
                Node("devices") { Node("error", ["code": code]) }
            }
        }
        let list = (state.devices[jid] ?? []).map { id in
            var node = Node("device", ["id": .text(String(id))])
            if state.hosted[jid]?.contains(id) == true { node.attributes["is_hosted"] = "true" }
            let index = state.keyIndexes[jid.with(device: id)]
            node.attributes["key-index"] = index.map { .text(String($0)) }
            return node
        }
        let signed = state.keyLists[jid].map { Node("key-index-list", ["ts": "1"], bytes: $0) }
        return Node("user", ["jid": .jid(jid)]) {
            Node("devices") {
                Node("device-list", content: .nodes(list))
                signed
            }
            if let lid = state.lids[jid] { Node("lid", ["val": .jid(lid)]) }
        }
    }

    private static func contact(_ user: Node, _ state: State) -> Node {
        let text = user.child("contact")?.text ?? ""
        let asked = JID.phone(text.filter(\.isNumber))
        let phone = state.corrected[asked] ?? asked
        let lid = state.lids[phone]
        let isRegistered = lid != nil || state.registered.contains(phone)
        return Node("user", ["jid": .jid(phone)]) {
            Node("contact", ["type": isRegistered ? "in" : "out"], bytes: Array(text.utf8))
            if let lid { Node("lid", ["val": .jid(lid)]) }
        }
    }

    private static func keys(_ iq: Node, _ state: inout State) -> [Node] {
        let asked = iq.child("key")?.children("user").compactMap { $0.jid("jid") } ?? []
        let users = asked.map { device -> Node in
            guard state.keyErrors[device] == nil, let keys = state.keys[device] else {
                let code = state.keyErrors[device] ?? 406
                return Node("user", ["jid": .jid(device)]) {
                    Node("error", ["code": .text("\(code)")])
                }
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
