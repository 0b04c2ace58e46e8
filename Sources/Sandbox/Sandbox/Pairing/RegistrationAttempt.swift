import BinaryNode
import Crypto
import Encodings
import Model
import Protobuf
import WAProto

/// A client without a device that wants to be paired.
struct RegistrationAttempt {
    let world: World
    let client: ClientSession

    private static let keys = Rule(
        "registration.keys",
        "a registration payload carries keys that can be used"
    )

    /// Takes a registration payload and offers six refs.
    ///
    ///     ← <iq from type="set" xmlns="md" id><pair-device><ref>{bytes}</ref> × 6</pair-device></iq>
    ///     → <iq to type="result" id/>
    ///
    /// - Source: whatsmeow `pair.go` (`handlePairDevice`).
    func register(_ payload: WAClientPayload, noiseKey: PublicKey) {
        guard payload.userAgent.appVersion.tertiary >= world.versions.minimum else {
            return world.endings.fail(client, reason: 405)
        }
        let data = payload.devicePairingData
        guard let keys = publishedKeys(data) else {
            world.violations.note(Self.keys, on: client)
            return world.endings.fail(client, reason: 400)
        }
        let props = try? WADeviceProps(serializedBytes: data.deviceProps)
        PayloadCheck(world: world, client: client).checkRegistration(payload, props)
        let registration = Registration(
            noiseKey: noiseKey,
            keys: keys,
            name: props?.os ?? "",
            platform: props?.platformType.rawValue ?? 0,
            refs: (0..<6).map { _ in "2@" + Base64.encode(Randomness.system.bytes(80)) },
            pairDeviceID: world.serverID()
        )
        client.phase = .registering(registration)
        offer(registration)
        limitLifetime()
    }

    private func offer(_ registration: Registration) {
        let refs = registration.refs.map { Node("ref", bytes: Array($0.utf8)) }
        let id = Value.text(registration.pairDeviceID)
        let iq = Node(
            "iq",
            ["from": .jid(.server), "type": "set", "xmlns": "md", "id": id],
            content: .nodes([Node("pair-device", content: .nodes(refs))])
        )
        world.delivery.send(iq, on: client)
    }

    private func limitLifetime() {
        let number = client.number
        world.timers.after(world.options.pairingLifetime * 1000) { world in
            guard let client = world.wire.sessions[number],
                let registration = client.registration, registration.gate == nil
            else { return }
            world.endings.end(client, how: .end)
        }
    }

    private func publishedKeys(
        _ data: WAClientPayload.DevicePairingRegistrationData
    ) -> PublishedKeys? {
        guard data.eRegid.count == 4, data.eKeytype == [5], data.eSkeyID.count == 3,
            let identity = PublicKey(data.eIdent), let key = PublicKey(data.eSkeyVal),
            XEdDSA.verify(data.eSkeySig, of: key.serialized, by: identity)
        else { return nil }
        return PublishedKeys(
            registrationID: data.eRegid.bigEndian,
            identity: identity,
            signed: SignedKey(id: data.eSkeyID.bigEndian, key: key, signature: data.eSkeySig)
        )
    }
}
