import BinaryNode
import Log
import Model

/// Takes a client's ack of something pushed to it.
///
///     → <ack class="message|receipt|notification|call" id to [participant] [recipient] [error]/>
///
/// - Source: whatsmeow `receipt.go` (`sendAck`); Baileys `src/Utils/stanza-ack.ts`.
enum Ack: Duty {
    static let pattern = StanzaPattern(tag: "ack")

    private static let head = Rule("ack.head", "an ack has a class, an id and to")

    static func answer(_ request: Request) -> Reply {
        // What a client that is being paired acks was never queued.
        guard request.client.registration == nil else { return .none }
        guard let id = request.client.device, let device = request.world.database.devices[id]
        else { return .broken(.known, "an ack before login") }
        take(request, device)
        return .none
    }

    private static func take(_ request: Request, _ device: Device) {
        let node = request.node
        // Where a stanza came from a server, as `@g.us`, that is no address of anybody; it is echoed all the same.
        guard let kind = node.string("class"), !request.id.isEmpty,
            node.string("to")?.isEmpty == false
        else {
            return request.violate(head)
        }
        if let error = node.int("error") {
            request.world.database.devices.update(device.id) { $0.tally.refused += 1 }
            request.world.log.warning("connection \(request.client.number): nack \(error)")
        }
        let confirmation = Confirmation(request: request, device: device)
        if kind == "message", let owed = request.client.owedAcks[request.id] {
            if let stanza = confirmation.find(kind, request.id) {
                confirmation.checkEcho(of: stanza)
            }
            request.client.owedAcks[request.id] = owed > 1 ? owed - 1 : nil
            return
        }
        if let stanza = confirmation.take(kind, request.id) { confirmation.checkEcho(of: stanza) }
    }
}
