import BinaryNode
import Crypto
import Model

/// What the server does wrong with the next message of a client.
public enum AckFault: Sendable, Hashable {
    /// Refuses it with this error (421, 463, 475, 479, 500…).
    case error(Int)
    /// Takes it, but drops the connection before the ack.
    case dropped
    /// Takes it and never acks it.
    case silent
}

extension World {
    /// Takes a client's message: checks it, recognises repetitions, acks it, passes it on.
    ///
    ///     → <message id type to …>…</message>
    ///     ← <ack class="message" id from t [error]/>
    ///
    /// - Source: protocol notes 02, section 6.2.
    func accept(_ node: Node, _ bytes: [UInt8], from device: Device, on connection: Connection) {
        let faults = MessageCheck(node: node, device: device).faults
        guard faults.isEmpty, let id = node.string("id"), let to = node.jid("to") else {
            for fault in faults { violate(fault, node, on: connection) }
            return send(messageAck(node, error: 479), on: connection)
        }
        let person = device.person
        let fault = person.ackFaults.isEmpty ? nil : person.ackFaults.removeFirst()
        if case .error(let code) = fault {
            return send(messageAck(node, error: code), on: connection)
        }
        let isNew = device.seen[id, default: []].insert(SHA256.hash(bytes)).inserted
        device.tally.received += 1
        if !isNew { device.tally.receivedAgain += 1 }
        guard to.isPerson else { return send(messageAck(node, error: 404), on: connection) }
        switch fault {
        case .dropped:
            connection.flush()
            connection.hangUp()
        case .silent: break
        default: send(messageAck(node), on: connection)
        }
        if isNew { fanOut(node, from: device, to: to) }
    }

    private func messageAck(_ node: Node, error: Int? = nil) -> Node {
        var ack = ack("message", node)
        ack.attributes["t"] = .text(String(now))
        if let error { ack.attributes["error"] = .text(String(error)) }
        return ack
    }
}
