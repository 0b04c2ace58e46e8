import BinaryNode
import Log
import Model

/// Finds the duty that a stanza belongs to.
struct StanzaRouter: Sendable {
    private struct Kind: Hashable {
        let tag: String
        let namespace: String?
    }

    private struct Candidate: Sendable {
        let pattern: StanzaPattern
        let duty: any Duty.Type
    }

    static let shared = StanzaRouter(DutyList.all)

    private var candidates: [Kind: [Candidate]] = [:]

    private static let envelope = Rule("iq.envelope", "an <iq> has an id, a type and whom it is to")

    /// - Parameter duties: All of them; of several that fit a stanza the most demanding is taken.
    init(_ duties: [any Duty.Type]) {
        for duty in duties {
            let pattern = duty.pattern
            let kind = Kind(tag: pattern.tag, namespace: pattern.namespace)
            candidates[kind, default: []].append(Candidate(pattern: pattern, duty: duty))
        }
        for kind in candidates.keys {
            candidates[kind]?.sort { $0.pattern.weight > $1.pattern.weight }
        }
    }

    /// The duty for a stanza.
    func duty(for node: Node) -> (any Duty.Type)? {
        let kind = Kind(tag: node.tag, namespace: node.tag == "iq" ? node.string("xmlns") : nil)
        return candidates[kind]?.first { $0.pattern.fits(node) }?.duty
    }

    /// Lets the duty for a stanza answer it.
    func route(_ request: Request) {
        guard !request.client.hasEnded else { return }
        guard request.node.tag == "iq" else { return routeStanza(request) }
        guard !request.id.isEmpty, let type = request.node.string("type") else {
            return request.violate(Self.envelope)
        }
        guard type == "get" || type == "set" else { return Answers.take(request, type) }
        if request.node.attributes["to"] == nil { request.violate(Self.envelope, "no to") }
        send(answer(request), to: request)
    }

    private func routeStanza(_ request: Request) {
        guard let duty = duty(for: request.node) else {
            guard request.node.tag != "xmlstreamend" else { return }
            return request.violate(.known, Self.name(request.node))
        }
        if case .broken(let rule, let detail) = duty.answer(request) {
            request.violate(rule, detail)
        }
    }

    private func answer(_ request: Request) -> Reply {
        if let reply = FaultOrders.strike(request) { return reply }
        guard let duty = duty(for: request.node) else {
            request.world.log.warning("no duty for \(Self.name(request.node))")
            return .error(501)
        }
        return duty.answer(request)
    }

    private func send(_ reply: Reply, to request: Request) {
        var iq = Node(
            "iq",
            ["from": .jid(request.node.jid("to") ?? .server), "id": .text(request.id)]
        )
        switch reply {
        case .none: return
        case .result(let children):
            iq.attributes["type"] = "result"
            if !children.isEmpty { iq.content = .nodes(children) }
        case .error(let code): fail(&iq, code)
        case .broken(let rule, let detail):
            request.violate(rule, detail)
            fail(&iq, 400)
        }
        request.send(iq)
    }

    private func fail(_ iq: inout Node, _ code: Int) {
        iq.attributes["type"] = "error"
        iq.content = .nodes([Reply.errorNode(code)])
    }

    /// What a stanza is, by the names that a duty would be found by.
    private static func name(_ node: Node) -> String {
        let head = ["type", "xmlns"].compactMap { key in
            node.string(key).map { " \(key)=\($0)" }
        }
        let children = node.children.prefix(8).map { " <\($0.tag)>" }
        return node.tag + head.joined() + children.joined()
    }
}
