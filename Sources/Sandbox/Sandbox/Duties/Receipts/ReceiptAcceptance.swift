import BinaryNode
import Model

/// What every client receipt goes through: acked, taken as confirmation, passed on.
///
///     → <receipt id to [type] [participant] [recipient] [t]>[<list><item id/>…</list>]</receipt>
///     ← <ack class="receipt" id from [type]/>
///
/// - Source: whatsmeow `receipt.go` (`sendMessageReceipt`, `MarkRead`).
struct ReceiptAcceptance {
    let request: Request
    let device: Device

    private static let head = Rule("receipt.head", "a receipt has an id and to")
    private static let list = Rule("receipt.list", "<list> of a receipt holds <item id> only")
    private static let kind = Rule(
        "receipt.type",
        "a delivery receipt is of the type that its message asks for"
    )

    /// The messages that a receipt is for.
    var ids: [String] {
        [request.id] + (request.node.child("list")?.children ?? []).compactMap { $0.string("id") }
    }

    /// Acks a receipt, confirms what it names and passes it on; false when it cannot be taken.
    @discardableResult
    func accept() -> Bool {
        let node = request.node
        guard !request.id.isEmpty, node.jid("to") != nil else {
            request.violate(Self.head)
            return false
        }
        checkList()
        request.acknowledge("receipt")
        let confirmation = Confirmation(request: request, device: device)
        for id in ids {
            guard let message = confirmation.take("message", id), id == request.id else { continue }
            checkKind(of: message)
            if ["inactive", "sender", "retry", nil].contains(node.string("type")) {
                confirmation.checkEcho(of: message)
            }
        }
        ReceiptRouter(world: request.world, device: device).route(node, ids: ids)
        return true
    }

    private func checkList() {
        guard let items = request.node.child("list")?.children else { return }
        if items.isEmpty || items.contains(where: { $0.tag != "item" || $0.string("id") == nil }) {
            request.violate(Self.list)
        }
    }

    /// Checks that a delivery receipt is of the kind that its message asks for.
    private func checkKind(of message: Node) {
        let type = request.node.string("type")
        let sender = message.jid("participant") ?? message.jid("from")
        let isOwn = sender.flatMap { request.world.directory.id($0) } == device.id.person
        let isPeer = message.string("category") == "peer"
        let right: Set<String?> =
            isPeer ? ["sender", "peer_msg"] : isOwn ? ["sender"] : [nil, "inactive"]
        guard ["sender", "peer_msg", "inactive", nil].contains(type), !right.contains(type) else {
            return
        }
        request.violate(Self.kind)
    }
}
