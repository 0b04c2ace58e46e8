import BinaryNode
import Crypto
import Encodings
import Log
import Model
import WAProto

/// A paired device that wants in.
struct LoginAttempt {
    let world: World
    let client: ClientSession

    private static let sameKey = Rule(
        "login.noise-key",
        "a device logs in with the Noise key that it was paired with"
    )

    /// Lets a paired device in, or says why not.
    ///
    ///     → ClientPayload{username, device, …}        the noise key is the credential
    ///     ← <success t lid props abprops …/>          or <failure reason="401|403|405"/>
    ///
    /// - Source: whatsmeow `connectionevents.go` (`handleConnectSuccess`, `handleConnectFailure`).
    func logIn(_ payload: WAClientPayload, noiseKey: PublicKey) {
        PayloadCheck(world: world, client: client).checkLogin(payload)
        guard payload.userAgent.appVersion.tertiary >= world.versions.minimum else {
            return refuse(405)
        }
        let id = DeviceID(
            person: Int(clamping: payload.username),
            number: UInt16(clamping: payload.device)
        )
        guard let person = world.database.people[id.person], person.devices.contains(id.number),
            let device = world.database.devices[id], let knownKey = device.noiseKey
        else { return refuse(401) }
        if let reason = FailLogin.take(for: id, in: world) { return refuse(reason) }
        guard !person.habits.isLocked else { return refuse(403) }
        guard constantTimeEqual(knownKey.bytes, noiseKey.bytes) else {
            world.violations.note(Self.sameKey, on: client)
            return refuse(401)
        }
        if let older = world.wire.session(of: id) { world.endings.end(older, how: .replaced) }
        world.wire.logIn(device, on: client)
        world.database.devices.update(id) {
            $0.logins += 1
            $0.isAvailable = false
        }
        succeed(device, of: person, passive: payload.passive)
    }

    private func refuse(_ reason: Int) { world.endings.fail(client, reason: reason) }

    private func succeed(_ device: Device, of person: Person, passive: Bool) {
        world.log.info("connection \(client.number): device \(device.number) logged in")
        let success = Node(
            "success",
            [
                "t": .text(String(world.now)),
                "lid": .jid(device.lid),
                "props": "27",
                "abprops": .text(String(FetchProps.version(of: person))),
                "location": "lla",
                "creation": .text(String(device.createdAt)),
                "companion_enc_static": .text(Base64.encode(device.encryptionSalt)),
            ]
        )
        world.delivery.send([success, edgeRouting], on: client)
        ExpirationNotice(world: world).greet(client)
        if !passive { OfflineQueue(world: world, client: client).start() }
        RemoveAfterLogin.strike(device.id, in: world)
    }

    private var edgeRouting: Node {
        Node("ib", ["from": .jid(.server)]) {
            Node("edge_routing") {
                Node("routing_info", bytes: [0x08, 0x02, 0x08, 0x12, 0x08, 0x0D])
            }
        }
    }
}
