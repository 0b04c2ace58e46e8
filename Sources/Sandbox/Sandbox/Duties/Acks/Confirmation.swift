import BinaryNode
import Model

/// What an ack or receipt confirms in the queue of the device that sent it.
struct Confirmation {
    let request: Request
    let device: Device
    private var world: World { request.world }

    private static let echo = Rule(
        "ack.echo",
        "an ack or receipt goes back where its stanza came from and repeats its recipient"
    )

    init(request: Request, device: Device) {
        self.request = request
        self.device = device
    }

    /// The stanza of this kind and id that the answer is to, if it was sent and not confirmed.
    func find(_ kind: String, _ id: String) -> Node? {
        choose(world.database.queue.sent(kind, id, to: device.id)).last?.node
    }

    /// Forgets and counts the stanzas of this kind and id: those that fit the answer, or else all.
    ///
    /// - Returns: The last of them.
    @discardableResult
    func take(_ kind: String, _ id: String) -> Node? {
        let confirmed = choose(world.database.queue.sent(kind, id, to: device.id))
        world.database.queue.remove(confirmed, of: device.id)
        if kind == "message" { count(confirmed) }
        return confirmed.last?.node
    }

    /// Receipts for one message share an id; those that the answer goes back to come first.
    private func choose(_ sent: [QueueTable.Entry]) -> [QueueTable.Entry] {
        let fitting = sent.filter { fits($0.node) }
        return fitting.isEmpty ? sent : fitting
    }

    private func fits(_ stanza: Node) -> Bool {
        guard request.node.jid("to") == stanza.jid("from") else { return false }
        guard stanza.tag == "receipt" else { return true }
        return request.node.string("type") == stanza.string("type")
            && request.node.jid("participant") == stanza.jid("participant")
    }

    private func count(_ confirmed: [QueueTable.Entry]) {
        world.database.devices.update(device.id) {
            $0.tally.confirmed += confirmed.count
            if confirmed.isEmpty { $0.tally.confirmedAgain += 1 }
        }
        for entry in confirmed where entry.flood > 0 {
            world.database.floods.update(entry.flood) { $0.confirm() }
        }
    }

    /// Checks that the answer goes back where its stanza came from.
    func checkEcho(of stanza: Node) {
        let node = request.node
        if node.jid("to") != stanza.jid("from") { request.violate(Self.echo, "to") }
        if let recipient = stanza.jid("recipient"), node.jid("recipient") != recipient {
            request.violate(Self.echo, "recipient")
        }
    }
}
