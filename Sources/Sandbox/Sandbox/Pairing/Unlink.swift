import BinaryNode
import Model

extension World {
    /// Lets a client log itself out.
    ///
    ///     → <iq type="set" xmlns="md"><remove-companion-device jid reason="user_initiated"/></iq>
    ///     ← <iq type="result"/>, then the stream ends
    ///
    /// - Source: protocol notes 01, section 5.2.
    func unlink(_ node: Node, _ device: Device, on connection: Connection) -> Reply? {
        guard let child = node.child("remove-companion-device"), child.string("reason") != nil,
            case .jid(let jid) = child.attributes["jid"]
        else { return .error(400) }
        guard self.device(jid) === device else { return .error(403) }
        let id = Value.text(node.string("id") ?? "")
        send(
            Node("iq", ["from": .jid(.server), "id": id, "type": "result"]),
            on: connection
        )
        forget(device)
        end(connection, [Self.streamEnd])
        return nil
    }

    /// Unlinks a companion as its phone would: it is told, and may not log in again.
    func remove(_ device: Device) throws(SandboxError) {
        guard device.number > 0 else { throw .refused("the phone cannot be unlinked") }
        let connection = device.connection
        forget(device)
        if let connection { announceRemoval(on: connection) }
    }

    private func forget(_ device: Device) {
        let person = device.person
        person.devices[device.number] = nil
        person.keyListTime = now
        announce(.removed(device), of: person)
    }
}
