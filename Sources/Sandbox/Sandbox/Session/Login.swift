import Log
import BinaryNode
import Crypto
import Model
import WAProto

extension World {
    /// Lets a paired device in, or says why not.
    ///
    ///     → ClientPayload{username, device, …}        the noise key is the credential
    ///     ← <success t lid props abprops …/>          or <failure reason="401|403|405"/>
    ///
    /// - Source: protocol notes 01, sections 3.3, 5.1 and 5.2.
    func logIn(_ payload: WAClientPayload, noiseKey: PublicKey, on connection: Connection) {
        checkLogin(payload, on: connection)
        if isOutdated(payload) { return fail(connection, reason: 405) }
        guard let person = people[String(payload.username)],
            let device = person.devices[UInt16(clamping: payload.device)],
            let knownKey = device.noiseKey
        else { return fail(connection, reason: 401) }
        if let reason = device.nextFailure {
            device.nextFailure = nil
            return fail(connection, reason: reason)
        }
        guard !person.isLocked else { return fail(connection, reason: 403) }
        guard constantTimeEqual(knownKey, noiseKey.bytes) else {
            violate("login with another noise key than at pairing", nil, on: connection)
            return fail(connection, reason: 401)
        }
        if let older = device.connection { replace(older) }
        connection.phase = .loggedIn(device)
        device.connection = connection
        device.logins += 1
        succeed(device, passive: payload.passive, on: connection)
    }

    private func succeed(_ device: Device, passive: Bool, on connection: Connection) {
        log.info("connection \(connection.number): device \(device.number) logged in")
        let success = Node(
            "success",
            [
                "t": .text(String(now)),
                "lid": .jid(device.lid),
                "props": "27",
                "abprops": "10",
                "location": "lla",
                "creation": .text(String(device.createdAt)),
                "companion_enc_static": .text(Base64.encode(device.encryptionSalt)),
            ]
        )
        send([success, edgeRouting(connection)], on: connection)
        if !passive { activate(connection) }
    }

    private func edgeRouting(_ connection: Connection) -> Node {
        Node("ib", ["from": .jid(.server)]) {
            Node("edge_routing") {
                Node("routing_info", bytes: [0x08, 0x02, 0x08, 0x12, 0x08, 0x0D])
            }
        }
    }

    private func checkLogin(_ payload: WAClientPayload, on connection: Connection) {
        let rules: [(Bool, String)] = [
            (payload.hasUsername, "username"),
            (payload.hasDevice && payload.device > 0, "device above 0"),
            (payload.hasLidDbMigrated, "lidDbMigrated"),
        ]
        for (holds, rule) in rules where !holds {
            violate("a login payload needs \(rule)", nil, on: connection)
        }
    }
}
