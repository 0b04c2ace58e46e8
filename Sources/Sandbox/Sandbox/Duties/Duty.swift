import BinaryNode
import Model

/// What the sandbox does about one kind of stanza.
///
/// A duty is one file at the path of the stanza's own in `Stanzas`, and a line in ``DutyList``.
protocol Duty: SendableMetatype {
    /// The stanzas it is for.
    static var pattern: StanzaPattern { get }
    /// Does it.
    static func answer(_ request: Request) -> Reply
}

/// A duty towards devices that have logged in.
protocol DeviceDuty: Duty {
    /// Does it.
    static func answer(_ request: Request, from device: Device) -> Reply
}

extension DeviceDuty {
    static func answer(_ request: Request) -> Reply {
        guard let device = request.client.device.flatMap({ request.world.database.devices[$0] })
        else {
            request.violate(.login)
            return request.node.tag == "iq" ? .error(401) : .none
        }
        return answer(request, from: device)
    }
}

extension Rule {
    /// Most stanzas are for those who have logged in.
    fileprivate static let login = Rule("stanza.login", "only a paired device may send this")
}

/// A stanza from a client, and where it came from.
struct Request {
    let node: Node
    /// The stanza as it came.
    let bytes: [UInt8]
    let client: ClientSession
    let world: World

    /// The stanza's id; empty when there is none.
    var id: String { node.string("id") ?? "" }

    /// Notes that the stanza breaks a rule.
    func violate(_ rule: Rule, _ detail: String? = nil) {
        world.violations.note(rule, detail, node, on: client)
    }

    /// Sends something back over the same connection.
    func send(_ node: Node) { world.delivery.send(node, on: client) }

    /// Sends `<ack class id from [type] [participant]/>` for this stanza.
    ///
    /// - Source: Baileys `src/Utils/stanza-ack.ts` (`buildAckStanza`), seen from the other side.
    func acknowledge(_ kind: String, error: Int? = nil, _ more: Attributes = [:]) {
        var ack = Node("ack", ["class": .text(kind), "id": .text(id)])
        if let to = node.jid("to") {
            ack.attributes["from"] = .jid(kind == "message" ? to.bare : to)
        }
        for key in ["type", "participant"] { ack.attributes[key] = node.attributes[key] }
        for (key, value) in more { ack.attributes[key] = value }
        if let error { ack.attributes["error"] = .text(String(error)) }
        send(ack)
    }
}

/// What comes back for a stanza.
enum Reply {
    /// The result of a request.
    case result([Node])
    /// A request is refused.
    case error(Int)
    /// A request is refused because it breaks a rule.
    case broken(Rule, String? = nil)
    /// Nothing, or what the duty has sent itself.
    case none

    /// An empty result.
    static let done = Reply.result([])

    /// Error codes and the texts that go with them.
    ///
    /// - Source: whatsmeow `errors.go` (`parseIQError`), and the token dictionary of both engines.
    static let texts: [Int: String] = [
        304: "not-modified", 400: "bad-request", 401: "not-authorized", 403: "forbidden",
        404: "item-not-found",
        405: "not-allowed", 406: "not-acceptable", 408: "request-timeout", 409: "conflict",
        410: "gone", 412: "precondition-failed", 419: "resource-limit", 423: "locked",
        429: "rate-overlimit", 452: "feature-not-available", 500: "internal-server-error",
        501: "feature-not-implemented", 503: "service-unavailable", 530: "partial-server-error",
    ]

    /// `<error code text/>` with the pair that clients compare.
    static func errorNode(_ code: Int) -> Node {
        Node("error", ["code": .text(String(code)), "text": .text(texts[code] ?? "error")])
    }
}
